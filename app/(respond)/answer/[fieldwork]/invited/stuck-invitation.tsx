import styles from '../answer.module.css'
import { Heading } from '../heading'
import { KeptAnswers } from '../sending/kept-answers'
import { CodeForm } from './code-form'
import type { StuckProps } from './invited-parts'
import type { SayInvited } from './invited-words'

type Props = StuckProps & { tell: SayInvited }

/** Answers that no invitation takes: they stay here, to be copied, or sent under a code that is valid. */
export function StuckInvitation({ screen, invitation, journey, say, tell }: Props) {
  const { stuck } = journey
  const isAnswered = stuck !== null && 'invitation' in stuck && stuck.invitation === 'answered'
  const { contact } = screen.fieldwork.notice

  async function sendWith(code: string) {
    const state = await invitation.check(code)
    if (state === 'unknown' || state === 'busy') return state
    journey.keep({ invitation: code })
    await journey.submit(screen.version.language)
    return state
  }

  return (
    <div className={styles.form}>
      <Heading>{tell(isAnswered ? 'stuckAnsweredTitle' : 'stuckUnknownTitle')}</Heading>
      <p className="notice danger">
        {tell(isAnswered ? 'stuckAnswered' : 'stuckUnknown', { contact })}
      </p>
      {!isAnswered && <CodeForm tell={tell} deed={tell('codeSend')} onCode={sendWith} />}
      <KeptAnswers say={say} />
    </div>
  )
}
