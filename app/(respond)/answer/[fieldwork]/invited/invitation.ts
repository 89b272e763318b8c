import type { Opening, OpeningState } from '@/lib/audience/opening'
import { type Shelf, shelfOfInvitation } from '../draft/shelf'

/**
 * Besides what the service says: `none`: no key yet · `opening`: being asked · `unreachable`: nobody could say, and
 * answers can be given all the same, the key is looked at when they are sent · `unknown`: no invitation has that key.
 */
export type Standing = OpeningState | 'none' | 'opening' | 'unreachable' | 'unknown'

/** The invitation that a respondent came with. */
export type Invitation = {
  standing: Standing
  /** Null before there is one, and once it has been answered. */
  key: string | null
  /** Where its draft is kept; null as long as nobody has said whose it is. */
  shelf: Shelf | null
  /** `phone`, `paper`: an interviewer or a clerk enters the answers of someone else. */
  mode: Opening['mode']
  /** Who is invited, where that is shown: to who enters answers, and in a named follow-up. */
  unit: string | null
}

export const nobody: Invitation = {
  standing: 'none',
  key: null,
  shelf: null,
  mode: 'self',
  unit: null,
}

export const isEntered = ({ mode }: Pick<Invitation, 'mode'>) => mode !== 'self'

/** Of one's own: who enters the answers of others is connected. */
export function unreachable(fieldwork: string, key: string, known: Invitation): Invitation {
  const shelf = known.shelf ?? shelfOfInvitation(fieldwork, key)
  return { ...known, shelf, key, standing: 'unreachable' }
}
