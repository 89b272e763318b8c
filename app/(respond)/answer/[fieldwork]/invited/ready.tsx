import { Consent } from '../welcome/begin'
import { Decline } from './decline'
import { EntryPanel } from './entry-panel'
import own from './invited.module.css'
import type { DoorProps } from './invited-parts'
import type { SayInvited } from './invited-words'
import { MyInvitation } from './my-invitation'
import type { HeldInvitation } from './use-invitation'

type Props = DoorProps & { tell: SayInvited; onDeclined: () => void }

/** Answers are awaited: of one's own, or those of someone else that are entered here. */
export function Ready({ tell, onDeclined, ...it }: Props) {
  const { invitation, journey, say, screen, notice, resume } = it
  const { standing, isEntered } = invitation
  const agreed = agreedTo(invitation, screen.followUp?.kind === 'named', tell) ?? say('consent')
  const canDecline = !isEntered && (standing === 'ready' || standing === 'unreachable')
  return (
    <>
      {isEntered ? (
        <EntryPanel screen={screen} invitation={invitation} tell={tell} />
      ) : (
        <MyInvitation screen={screen} invitation={invitation} tell={tell} />
      )}
      {standing === 'refused' && !isEntered && (
        <section className={own.panel}>
          <h2>{tell('declinedTitle')}</h2>
          <p>{tell('declined')}</p>
        </section>
      )}
      {resume ?? (
        <>
          {notice}
          <Consent journey={journey} say={say} agreed={agreed} />
        </>
      )}
      {canDecline && <Decline invitation={invitation} tell={tell} onDeclined={onDeclined} />}
    </>
  )
}

/** What is agreed to besides answering, or by whom; null: nothing. */
function agreedTo(
  { mode, unit: name }: HeldInvitation,
  isNamed: boolean,
  tell: SayInvited,
): string | null {
  const unit = name ?? tell('unnamed')
  if (mode === 'paper') return tell('consentPaper', { unit })
  if (mode === 'phone') return tell(isNamed ? 'consentPhoneNamed' : 'consentPhone', { unit })
  if (!isNamed) return null
  return name ? tell('consentNamed', { unit }) : tell('consentNamedSomeone')
}
