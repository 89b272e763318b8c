import { ink, line, surface } from './colours'
import type { Drawing } from './drawing'

const width = 200
const height = 16
const edge = 7

/** The sample (hollow) and the population (filled) on an axis from 0 to `most`, common to the margin. */
export function shareDots(sample: number | null, population: number, most: number): Drawing {
  const x = (share: number) => Math.round((edge + ((width - 2 * edge) * share) / most) * 10) / 10
  const y = height / 2
  const to = { x2: x(population), y2: y }
  const drawing: Drawing = {
    width,
    height,
    marks: [
      { tag: 'line', at: { x1: edge, y1: y, x2: width - edge, y2: y, stroke: line } },
      { tag: 'line', at: { x1: edge, y1: 3, x2: edge, y2: height - 3, stroke: line } },
    ],
  }
  if (sample !== null) {
    drawing.marks.push(
      { tag: 'line', at: { x1: x(sample), y1: y, ...to, stroke: ink, strokeWidth: 2 } },
      {
        tag: 'circle',
        at: { cx: x(sample), cy: y, r: 4.4, fill: surface, stroke: ink, strokeWidth: 1.8 },
      },
    )
  }
  drawing.marks.push({ tag: 'circle', at: { cx: x(population), cy: y, r: 4, fill: ink } })
  return drawing
}
