import { type Tone, toneColour, tonePath } from './audience-tone'

/** The audience's mark, to stand beside its name. */
export function AudienceMark({ tone, size = 14 }: { tone: Tone; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={tonePath[tone]} fill={toneColour[tone]} />
    </svg>
  )
}
