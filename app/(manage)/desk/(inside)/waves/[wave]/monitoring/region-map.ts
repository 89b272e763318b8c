import { ink, soft, steps, surface } from './colours'
import type { Drawing, Mark } from './drawing'
import { type Outline, outlineOf } from './outlines'

/** Lower ends of the classes after the first, as shares of what each department should bring in. */
export const classEnds = [0.25, 0.5, 0.75, 1] as const

export function classOf(share: number): number {
  return classEnds.filter((end) => share >= end).length
}

export type Area = {
  code: string
  /** Null: nothing is expected of it, or its count is not shown alone. */
  share: number | null
  /** Beside its code, in its place: « 52 % ». */
  label: string
  says: string
}

const scale = 3
const edge = 6

/**
 * The region alone, one department after the other: its code and its value stand in it, so that colour never
 * speaks alone. Hatched where there is no value.
 */
export function regionMap(areas: readonly Area[]): Drawing {
  const placed = areas.flatMap((area) => {
    const outline = outlineOf(area.code)
    return outline ? [{ ...area, outline }] : []
  })
  const boxes = placed.map(({ outline }) => outline.box)
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const width = Math.max(...boxes.map((box) => box.right)) - left
  const height = Math.max(...boxes.map((box) => box.bottom)) - top
  const transform = `translate(${edge} ${edge}) scale(${scale}) translate(${-left} ${-top})`
  const place = ({ centre }: Outline) => ({
    x: Math.round(edge + (centre.x - left) * scale),
    y: Math.round(edge + (centre.y - top) * scale),
  })
  const shape = (outline: Outline, at: Record<string, string | number>, says?: string): Mark => ({
    tag: 'path',
    at: { d: outline.path, transform, strokeLinejoin: 'round', ...at },
    ...(says && { says }),
  })
  return {
    width: Math.round(width * scale + 2 * edge),
    height: Math.round(height * scale + 2 * edge),
    marks: [
      // The outer border first, under the fills.
      ...placed.map(({ outline }) =>
        shape(outline, { fill: 'none', stroke: soft, strokeWidth: 2.4 }),
      ),
      ...placed.flatMap(({ outline, share, says }) => [
        shape(
          outline,
          {
            fill: share === null ? surface : (steps[classOf(share)]?.fill ?? surface),
            stroke: surface,
            strokeWidth: 0.8,
          },
          says,
        ),
      ]),
      ...placed.flatMap(({ outline, share, code, label }): Mark[] => {
        const { x, y } = place(outline)
        const fill = share === null ? ink : (steps[classOf(share)]?.text ?? ink)
        const text = { x, fill, textAnchor: 'middle' }
        return [
          { tag: 'text', at: { ...text, y: y - 4, fontSize: 15 }, text: code },
          { tag: 'text', at: { ...text, y: y + 17, fontSize: 21, fontWeight: 700 }, text: label },
        ]
      }),
    ],
  }
}
