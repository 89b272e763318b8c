import type { Forecast } from '@/lib/tabulation/forecast'
import { ink, surface, tint } from './colours'
import type { Drawing, Mark } from './drawing'

const width = 240
const height = 22

/**
 * Responses from zero; what the closing day may find as a paler band with a tick on the expected number; the
 * target as a line across. One scale for all: up to the target, or the highest number foreseen.
 */
export function courseBar(
  responses: number,
  target: number,
  foreseen: Forecast | null,
  colour: string,
): Drawing {
  const most = Math.max(target, responses, foreseen?.high ?? 0) * 1.04
  const x = (value: number) => Math.round(((value * width) / most) * 100) / 100
  const bar = (from: number, to: number, fill: string, opacity: number, inset = 5): Mark => ({
    tag: 'rect',
    at: {
      ...{ x: x(from), y: inset, width: Math.max(0, x(to) - x(from)), height: height - 2 * inset },
      ...{ fill, fillOpacity: opacity },
    },
  })
  const marks = [bar(0, most, tint, 1)]
  if (foreseen) marks.push(bar(foreseen.low, foreseen.high, colour, 0.32))
  marks.push(bar(0, responses, colour, 1))
  if (foreseen && foreseen.expected > responses)
    marks.push({
      tag: 'rect',
      at: { x: x(foreseen.expected) - 1, y: 5, width: 2, height: height - 10, fill: colour },
    })
  marks.push(
    { tag: 'rect', at: { x: x(target) - 2, y: 0, width: 4, height, fill: surface } },
    { tag: 'rect', at: { x: x(target) - 1, y: 1, width: 2, height: height - 2, fill: ink } },
  )
  return { width, height, marks }
}
