import type { FrameUnit } from './frame-unit'
import type { InvitationState, Track } from './track'

/** One unit of a frame in one fieldwork. */
export type Invitation = {
  id: string
  frameId: string
  unitKey: string
  /** Number of the draw. */
  sample: number
  /** "" where the draw was not stratified. */
  stratum: string
  designWeight: number
  department: string | null
  /** As the last fold of tracks left it. */
  state: InvitationState
  track: Track
  /** In a named follow-up alone. */
  responseId: string | null
}

/** With what the frame knows of its unit. */
export type InvitedUnit = Invitation &
  Pick<FrameUnit, 'name' | 'email' | 'contact' | 'language' | 'commune' | 'strata' | 'problems'>
