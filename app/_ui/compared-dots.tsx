import { inLines } from './chart-lines'
import { ComparedAxis } from './compared-axis'
import { type ComparedChart, ink, inkSoft, line, scaleTo } from './compared-chart'
import { Interval } from './compared-interval'

const size = 14
const rowHeight = 36

/** One statistic, a row for each column: a dot at its value, a thin line over its interval. */
export function dotsLayout({ columns, rows, max, ticks }: ComparedChart, width: number) {
  const isNarrow = width < 400
  const left = isNarrow ? 8 : Math.min(220, width * 0.36)
  const right = width - 64
  const x = scaleTo(max, left, right)
  const height = columns.length * (rowHeight + (isNarrow ? 18 : 0))
  const cells = rows[0]?.cells ?? []
  return {
    height: height + 28,
    body: (
      <>
        <ComparedAxis ticks={ticks} x={x} height={height} />
        {columns.map((column, index) => {
          const cell = cells[index]
          const top = index * (rowHeight + (isNarrow ? 18 : 0))
          const y = top + (isNarrow ? 34 : rowHeight / 2)
          const name = `${column.letter === null ? '' : `${column.letter} · `}${column.name}`
          const names = inLines(name, isNarrow ? width - 16 : left - 24, size, isNarrow ? 1 : 2)
          const middle = isNarrow ? top + 16 : y + 5 - (names.length - 1) * 8
          return (
            <g key={column.id}>
              {names.map((text, at) => (
                <text
                  key={text}
                  x={isNarrow ? 8 : 0}
                  y={middle + at * 16}
                  fontSize={size}
                  fill={ink}
                >
                  {text}
                </text>
              ))}
              <line x1={left} x2={right} y1={y} y2={y} stroke={line} />
              {cell && cell.value !== null ? (
                <>
                  <Interval cell={cell} x={x} y={y} />
                  <path
                    d={column.mark}
                    fill={column.colour}
                    transform={`translate(${x(cell.value)} ${y})`}
                  />
                  <text
                    x={x(Math.min(max, cell.high ?? cell.value)) + 12}
                    y={y + 5}
                    fontSize={size}
                    fontWeight="700"
                    fill={ink}
                  >
                    {cell.label}
                  </text>
                </>
              ) : (
                <text x={left + 6} y={y - 5} fontSize={size} fontStyle="italic" fill={inkSoft}>
                  {cell?.label ?? '–'}
                </text>
              )}
            </g>
          )
        })}
      </>
    ),
  }
}
