import { getTranslations } from 'next-intl/server'
import type { InvitationState } from '@/lib/audience/track'
import { isSettled } from '@/lib/audience/track'
import type { Standing } from '@/lib/wave/fieldwork'
import { Panel } from '../../../../panel'
import { refusalWords } from '../refusal-words'
import { NewLink } from './new-link.client'
import styles from './unit.module.css'

/** Ways to a response of this unit, while answers are taken and it is not settled; otherwise why not. */
export async function Doors({
  fieldwork,
  invitation,
  state,
  stands,
  refused,
}: {
  fieldwork: string
  invitation: string
  state: InvitationState
  stands: Standing
  refused: string | null
}) {
  const t = await getTranslations('invitations')
  const isOver = isSettled(state) && state !== 'optedOut'
  const reason =
    stands === 'closed'
      ? 'fieldwork-closed'
      : stands === 'draft'
        ? 'fieldwork-draft'
        : isOver
          ? 'settled'
          : null
  return (
    <Panel id="doors" title={t('doors.title')}>
      {refused && (
        <p className="notice danger" role="alert">
          {refusalWords(t, refused)}
        </p>
      )}
      {reason ? (
        <p>{refusalWords(t, reason)}</p>
      ) : (
        <>
          {stands === 'notYetOpen' ? (
            <p>{refusalWords(t, 'fieldwork-not-yet-open')}</p>
          ) : (
            <form
              method="post"
              action={`/desk/fieldworks/${fieldwork}/invitations/${invitation}/entry`}
              target="_blank"
              className={styles.entry}
              rel="noopener"
            >
              <button type="submit" name="mode" value="phone" className="button">
                {t('doors.phone')}
              </button>
              <button type="submit" name="mode" value="paper" className="button secondary">
                {t('doors.paper')}
              </button>
              <p className="note">{t('doors.hint')}</p>
            </form>
          )}
          <NewLink fieldwork={fieldwork} invitation={invitation} />
        </>
      )}
    </Panel>
  )
}
