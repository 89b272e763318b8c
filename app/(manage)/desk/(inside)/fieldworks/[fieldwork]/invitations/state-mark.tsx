import type { InvitationState } from '@/lib/audience/track'
import styles from './state-mark.module.css'

const tones: Partial<Record<InvitationState, 'done' | 'trouble' | 'ended' | 'call'>> = {
  complete: 'done',
  partial: 'done',
  undelivered: 'trouble',
  insufficient: 'trouble',
  refused: 'ended',
  optedOut: 'ended',
  notEligible: 'ended',
  duplicate: 'ended',
  screenedOut: 'ended',
  quotaFull: 'ended',
  late: 'ended',
  contacted: 'call',
}

/** Where an invitation stands, in words; the mark only helps the eye. */
export function StateMark({ state, words }: { state: InvitationState; words: string }) {
  return <span className={`${styles.mark} ${styles[tones[state] ?? 'plain'] ?? ''}`}>{words}</span>
}
