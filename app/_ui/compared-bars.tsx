import { inLines, widthOf } from './chart-lines'
import { ComparedAxis } from './compared-axis'
import { type ComparedChart, type ComparedRow, ink, inkSoft, line, scaleTo } from './compared-chart'
import { Interval } from './compared-interval'

const size = 14
const lineHeight = 16
const bar = 15
const gap = 3

/** A distribution by column: for each answer a group of bars from zero, in the order of the columns. */
export function barsLayout(chart: ComparedChart, width: number) {
  const { columns, rows, max, ticks } = chart
  const isNarrow = width < 400
  const hasLetters = columns.some(({ letter }) => letter !== null)
  const left = (isNarrow ? 0 : Math.min(240, width * 0.36)) + (hasLetters ? 18 : 0)
  const right = width - 64
  const x = scaleTo(max, left, right)
  const legend = columns.length > 1 ? legendOf(chart, width) : { height: 0, body: null }
  const nameWidth = isNarrow ? width : left - (hasLetters ? 18 : 0) - 12
  let top = legend.height
  const groups = rows.map((row) => {
    const names = inLines(row.name, nameWidth, size, isNarrow ? 2 : 3)
    const above = isNarrow ? names.length * lineHeight + 2 : 0
    const bars = columns.length * (bar + gap)
    const group = { row, names, top, above }
    top += Math.max(above + bars, names.length * lineHeight) + 12
    return group
  })
  return {
    height: top + 24,
    body: (
      <>
        {legend.body}
        <g transform={`translate(0 ${legend.height})`}>
          <ComparedAxis ticks={ticks} x={x} height={top - legend.height} />
        </g>
        {groups.map((group) => (
          <g key={group.row.key}>
            {group.names.map((text, at) => (
              <text
                key={text}
                x="0"
                y={group.top + 13 + at * lineHeight}
                fontSize={size}
                fill={ink}
                stroke="#ffffff"
                strokeWidth="3"
                paintOrder="stroke"
              >
                {text}
              </text>
            ))}
            {bars(group.row, group.top + group.above)}
          </g>
        ))}
      </>
    ),
  }

  function bars({ cells }: ComparedRow, from: number) {
    return columns.map((column, index) => {
      const cell = cells[index]
      const y = from + index * (bar + gap)
      const middle = y + bar / 2
      return (
        <g key={column.id}>
          {column.letter !== null && (
            <text x={left - 14} y={y + 12} fontSize="12" fill={inkSoft}>
              {column.letter}
            </text>
          )}
          {cell && cell.value !== null ? (
            <>
              <rect
                x={left}
                y={y}
                width={Math.max(0, x(cell.value) - left)}
                height={bar}
                fill={column.colour}
              />
              <Interval cell={cell} x={x} y={middle} />
              <text
                x={x(Math.min(max, Math.max(cell.value, cell.high ?? 0))) + 7}
                y={y + 12}
                fontSize="13"
                fontWeight="600"
                fill={ink}
                stroke="#ffffff"
                strokeWidth="3"
                paintOrder="stroke"
              >
                {cell.label}
              </text>
            </>
          ) : (
            <text x={left + 4} y={y + 12} fontSize="13" fontStyle="italic" fill={inkSoft}>
              {cell?.label ?? '–'}
            </text>
          )}
        </g>
      )
    })
  }
}

/** Each column with its colour and its letter, on as many lines as they take. */
function legendOf({ columns }: ComparedChart, width: number) {
  let x = 0
  let y = 0
  const places = columns.map((column) => {
    const [text = ''] = inLines(
      `${column.letter === null ? '' : `${column.letter} · `}${column.name}`,
      width - 24,
      13,
      1,
    )
    const wide = 22 + widthOf(text, 13) + 18
    if (x > 0 && x + wide > width) {
      x = 0
      y += 22
    }
    const place = { column, text, x, y }
    x += wide
    return place
  })
  return {
    height: y + 34,
    body: (
      <>
        {places.map((place) => (
          <g key={place.column.id} transform={`translate(${place.x} ${place.y})`}>
            <path d={place.column.mark} fill={place.column.colour} transform="translate(8 9)" />
            <text x="22" y="14" fontSize="13" fill={ink}>
              {place.text}
            </text>
          </g>
        ))}
        <line x1="0" x2={width} y1={y + 24} y2={y + 24} stroke={line} />
      </>
    ),
  }
}
