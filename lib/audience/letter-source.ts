import { typstData, typstFont } from '@/lib/platform/typst'

/**
 * Letters, one A4 page each, folded in three for a DL envelope with its window on the right (NF Z 10-011:
 * 100 × 35 mm, 20 mm from the right and from the bottom). The sheet has 11 mm of play in height and 10 mm in
 * width: the address stands between 102 and 188 mm from the left and 55 and 79 mm from the top, seen whatever
 * the play, and nothing else stands where the window may pass (90 to 200 mm, 44 to 90 mm).
 *
 * What is too long is set smaller; what then still does not fit on its page is an error, for a second page
 * would go into the next person's envelope.
 */
export const letterSource = `${typstData}
#set document(title: data.title, date: auto)
#set page(paper: "a4", margin: (left: 22mm, right: 22mm, top: 14mm, bottom: 14mm))
#set text(font: ("${typstFont}", "DejaVu Sans Mono"), size: 11pt)
#set par(leading: 0.6em, spacing: 0.9em, justify: false)
#show heading.where(level: 1): set text(size: 1.08em, weight: "bold")
#show heading.where(level: 1): set block(below: 1em)

#let fit(width, height, sizes, make) = context {
  let size = sizes.find(size => measure(block(width: width, make(size))).height <= height)
  if size == none { panic("letter-too-long") }
  block(width: width, height: height, make(size))
}
#let runs(parts) = for part in parts {
  if part.strong { strong(part.text) } else { text(part.text) }
}
#let lines(all) = all.join(linebreak())
#let body(letter, size) = {
  set text(size: size)
  heading(level: 1, text(letter.subject))
  for block in letter.blocks {
    if block.kind == "list" { list(..block.items.map(runs)) }
    else { par(lines(block.lines.map(runs))) }
  }
}

#for (at, letter) in data.letters.enumerate() {
  if at > 0 { pagebreak() }
  set text(lang: letter.lang)
  place(top + left, dx: 0mm, dy: 0mm, block(width: 75mm, lines(letter.sender.map(line => text(line)))))
  place(top + left, dx: 102mm - 22mm, dy: 55mm - 14mm,
    fit(86mm, 24mm, (10pt, 9pt, 8pt, 7pt, 6pt), size => {
      set text(size: size)
      set par(leading: 0.45em)
      lines(letter.recipient.map(line => text(line)))
    }))
  v(95mm - 14mm, weak: false)
  align(right, text(letter.date))
  v(2mm)
  fit(166mm, 118mm, (11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt), size => body(letter, size))
  place(bottom + left, block(width: 166mm, stroke: (top: 0.6pt), inset: (top: 4mm), grid(
    columns: (1fr, 42mm), gutter: 6mm,
    {
      text(letter.access.open)
      linebreak()
      strong(letter.access.address)
      v(1mm)
      text(letter.access.with)
      linebreak()
      text(font: "DejaVu Sans Mono", size: 17pt, weight: "bold", letter.access.code)
      v(1mm)
      text(size: 9pt, letter.access.scan)
    },
    align(right, image(bytes(letter.access.qr), format: "svg", width: 40mm,
      alt: letter.access.address)),
  )))
}
`
