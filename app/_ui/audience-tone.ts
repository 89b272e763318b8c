/** Each audience's colour and mark, the same on every surface; the colour never speaks alone. */
export type Tone = 0 | 1 | 2 | 3

const known: Record<string, Tone> = { citizens: 0, mayors: 1, associations: 2, companies: 3 }

/** Other programmes' audiences take the four in turn, in their own order. */
export function toneOf(code: string, position: number): Tone {
  return known[code] ?? ((position % 4) as Tone)
}

export const toneColour = ['#0072B2', '#B34700', '#00795A', '#8A4B8F'] as const

/** ● ■ ▲ ◆, drawn about the origin with the same optical weight. */
export const tonePath = [
  'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  'M-5.5-5.5h11v11h-11z',
  'M0-6.6 6.6 5.4H-6.6z',
  'M0-7.2 7.2 0 0 7.2-7.2 0z',
] as const
