import { getTranslations } from 'next-intl/server'
import type { SeenInvitation } from '@/lib/audience/invitation.query'
import { dispositionOf } from '@/lib/response/disposition'
import { defaultRules } from '@/lib/wave/disposition-rules'
import { Panel } from '../../../../panel'
import { eventWords } from '../event-words'
import type { SeenFieldwork } from '../seen'
import { StateMark } from '../state-mark'
import styles from './unit.module.css'

/** Where the unit stands, what it counts as, and what joins it, or does not, to a response. */
export async function Standing({
  of: { fieldwork },
  seen: { unit },
}: {
  of: SeenFieldwork
  seen: SeenInvitation
}) {
  const t = await getTranslations('invitations')
  const { day } = await eventWords()
  const { state, track, responseId } = unit
  const { code, class: kind } = dispositionOf(state, fieldwork.rules ?? defaultRules)
  const since = track.at(-1)?.[0]
  const hasAnswered = state === 'complete' || state === 'partial' || state === 'insufficient'
  return (
    <Panel id="standing" title={t('unit.standing')}>
      <p className={styles.state}>
        <StateMark state={state} words={t(`states.${state}`)} />
        {since && <span className="note">{t('units.since', { day: day(since) })}</span>}
      </p>
      <p className="note">{t('unit.aapor', { code, kind: t(`classes.${kind}`) })}</p>
      {hasAnswered && fieldwork.followUp === 'anonymous' && <p>{t('unit.anonymous')}</p>}
      {responseId && (
        <p>
          {t('unit.named')} <code className={styles.id}>{responseId}</code>
        </p>
      )}
    </Panel>
  )
}
