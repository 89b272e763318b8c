import { toneColour, toneOf } from '@/app/_ui/audience-tone'
import type { WaveMonitoring } from '@/lib/tabulation/monitoring'
import type { WaveOverview } from '@/lib/wave/wave.query'
import type { Seen } from './audiences'

/** What was counted of each fieldwork, with its audience's name and colour, in the programme's order. */
export function seenOf(
  { fieldworks }: WaveOverview,
  { fieldworks: counted }: WaveMonitoring,
): Seen[] {
  return fieldworks.flatMap(({ fieldwork, audience }) => {
    const one = counted.find((it) => it.fieldwork.id === fieldwork.id)
    const tone = toneOf(audience.code, audience.position)
    return one ? [{ one, audience, tone, colour: toneColour[tone] }] : []
  })
}
