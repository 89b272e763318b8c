import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { InvitationsAsked } from '@/lib/audience/invitation-list'
import type { SeenInvitations } from '@/lib/audience/invitations.query'
import type { InvitationState } from '@/lib/audience/track'
import { query } from './address'
import styles from './invitations.module.css'
import { StateMark } from './state-mark'

/** From the first thing that happens to a unit to the last. */
const inOrder: InvitationState[] = [
  ...(['created', 'sent', 'undelivered', 'opened', 'started'] as const),
  ...(['complete', 'partial', 'insufficient', 'screenedOut', 'quotaFull'] as const),
  ...(['contacted', 'refused', 'optedOut', 'absent', 'unable'] as const),
  ...(['notEligible', 'duplicate', 'late', 'unsampled'] as const),
]

/** How many units stand where, each number leading to them; the whole adds up. */
export async function StateLinks({
  seen: { byState, total },
  asked,
  path,
}: {
  seen: SeenInvitations
  asked: InvitationsAsked
  path: string
}) {
  const t = await getTranslations('invitations')
  const format = await getFormatter()
  const shown = inOrder.filter((state) => byState[state] || state === asked.state)
  const link = (state: InvitationState | undefined, words: string, count: number) => (
    <li key={state ?? 'all'}>
      <Link
        href={`${path}${query(asked, { state })}#units`}
        aria-current={asked.state === state ? 'true' : undefined}
      >
        <span className={styles.count}>{format.number(count)}</span>
        {state ? <StateMark state={state} words={words} /> : words}
      </Link>
    </li>
  )
  return (
    <nav aria-label={t('states.label')}>
      <ul className={styles.states}>
        {link(undefined, t('states.all'), total)}
        {shown.map((state) => link(state, t(`states.${state}`), byState[state] ?? 0))}
      </ul>
    </nav>
  )
}
