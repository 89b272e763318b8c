import { typstData, typstFont } from '@/lib/platform/typst'

/** The document: what it shows is `MonitoringDocument`, part by part. */
export const monitoringSource = `${typstData}
#let ink = rgb("#1b1f24")
#let soft = rgb("#4a5460")
#let line-grey = rgb("#d9dbd6")

#set document(title: data.title, author: data.organiser, date: auto)
#set text(font: "${typstFont}", size: 9.5pt, lang: data.lang, fill: ink, number-width: "tabular")
#set par(leading: 0.55em, spacing: 0.8em)
#set page(
  paper: "a4",
  flipped: true,
  margin: (x: 14mm, top: 13mm, bottom: 15mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    grid(
      columns: (1fr, auto),
      data.footer,
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#show heading.where(level: 1): set text(size: 15pt, weight: "bold")
#show heading.where(level: 1): set block(above: 16pt, below: 7pt)
#show heading.where(level: 2): set text(size: 11.5pt, weight: "bold")
#show heading.where(level: 2): set block(above: 12pt, below: 6pt)
#show heading.where(level: 3): set text(size: 9.5pt, weight: "bold")
#show heading.where(level: 3): set block(above: 9pt, below: 4pt)
#show title: set text(size: 20pt)
#show title: set block(above: 6pt, below: 7pt)

#let note(body) = text(size: 8pt, fill: soft, body)
#let svg(drawing, ..size) = image(bytes(drawing.svg), format: "svg", alt: drawing.alt, ..size)
// It repeats the number beside it.
#let sign(drawing, ..size) = pdf.artifact(image(bytes(drawing), format: "svg", ..size))

// Columns of names to the left, of numbers to the right.
#let numbers(head, rows, widths: none, names: 1) = {
  set text(size: 8.5pt)
  table(
    columns: if widths == none { (1fr,) + (auto,) * (head.len() - 1) } else { widths },
    align: (x, y) => if x < names { left } else { right },
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.4pt + line-grey }),
    inset: (x: 4pt, y: 2.6pt),
    table.header(..head.map(strong)),
    ..rows.flatten(),
  )
}

#grid(
  columns: (1fr, auto),
  align: (left, right + bottom),
  [
    #text(size: 9.5pt, fill: soft, data.wave)
    #title(data.heading)
    #text(fill: soft, data.asOf)
  ],
  if data.synthetic != none {
    box(
      stroke: 0.6pt + rgb("#7a5200"), fill: rgb("#fdf3dc"), inset: (x: 6pt, y: 3pt), radius: 2pt,
      text(size: 9pt, weight: "bold", fill: rgb("#7a5200"), data.synthetic),
    )
  },
)

// Lines of a fact: as many for all, so that they stand beside each other.
#let fact-height = 17mm

#let card(it) = block(
  width: 100%, height: 100%, inset: (x: 8pt, y: 8pt), stroke: 0.5pt + line-grey, {
    heading(level: 2, outlined: false, {
      box(baseline: 12%, sign(it.mark, height: 9pt))
      h(4pt)
      it.name
    })
    note(it.state)
    v(2pt)
    grid(
      columns: (1fr, auto), align: bottom,
      [#text(size: 17pt, weight: "bold", it.responses) #text(fill: soft, it.ofTarget)],
      strong(it.share),
    )
    svg(it.course, width: 100%, height: 13pt, fit: "stretch")
    for fact in it.facts {
      block(
        width: 100%, height: fact-height, above: 4pt, below: 0pt, inset: (top: 5pt),
        stroke: (top: 0.4pt + line-grey), {
          note(fact.label)
          linebreak()
          text(size: 12pt, weight: "bold", fact.value)
          if fact.aside != "" [ #text(size: 9pt, fill: soft, fact.aside)]
          if fact.note != "" {
            linebreak()
            note(fact.note)
          }
        },
      )
      if "spark" in fact { svg(fact.spark, width: 100%, height: 20pt, fit: "stretch") }
    }
  },
)
= #data.audiencesTitle
#grid(
  columns: (1fr,) * calc.max(1, data.cards.len()),
  rows: data.cardHeight * 1mm,
  ..data.cards.map(card),
)
#v(3pt)
#note(data.key)

#if data.lag != none [
  == #data.lag.title
  #if data.lag.rows.len() == 0 { data.lag.lead } else {
    numbers(
      data.lag.head, data.lag.rows,
      widths: (auto, 1fr) + (auto,) * (data.lag.head.len() - 2), names: 2,
    )
    note(data.lag.note)
  }
]

#for it in data.audiences [
  #pagebreak()
  = #it.name
  #note(it.state)
  #grid(
    columns: (11fr, 12fr), gutter: 9mm,
    [
      == #it.map.title
      #if it.map.finding != "" { strong(it.map.finding) }
      #if it.map.drawing != none [
        #align(center, svg(it.map.drawing, height: 82mm))
        #note({
          it.map.legend
          for class in it.map.classes [
            #h(5pt)#box(width: 9pt, height: 6pt, fill: rgb(class.fill), stroke: 0.3pt + soft)
            #class.label
          ]
        })
        #v(-4pt)
        #note(it.map.credit)
      ]
      #numbers(it.map.head, it.map.rows)
      #note(it.map.note)
    ],
    [
      #if it.sample != none [
        == #it.sample.title
        #note(it.sample.note)
        #for margin in it.sample.margins [
          === #margin.name
          #numbers(
            margin.head,
            margin.rows.map(row => (
              row.name, sign(row.dots, width: 100%), ..row.cells,
            )),
            widths: (1fr, 34mm, auto, auto, auto),
          )
          #note(margin.note)
        ]
        #note(it.sample.legend)
      ]
      == #it.breakOff.title
      #it.breakOff.facts
      #numbers(it.breakOff.head, it.breakOff.rows)
    ],
  )
]

#if data.definitions.len() > 0 [
  #pagebreak(weak: true)
  = #data.definitionsTitle
  #if data.flags != none [
    == #data.flags.title
    #if data.flags.rows.len() == 0 { data.flags.lead } else {
      numbers(data.flags.head, data.flags.rows, widths: (auto, 1fr, auto, auto, auto, auto), names: 2)
    }
  ]
  #for it in data.definitions [
    #block(width: 170mm, it)
  ]
]
`
