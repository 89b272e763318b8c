import { Consent } from '../welcome/begin'
import { Decline } from './decline'
import { EntryPanel } from './entry-panel'
import own from './invited.module.css'
import type { DoorProps } from './invited-parts'
import type { SayInvited } from './invited-words'
import { MyInvitation } from './my-invitation'

type Props = DoorProps & { tell: SayInvited; onDeclined: () => void }

/** Answers are awaited: of one's own, or those of someone else that are entered here. */
export function Ready({ tell, onDeclined, ...it }: Props) {
  const { invitation, journey, say, screen, notice, resume } = it
  const { mode, standing, isEntered } = invitation
  const isNamed = screen.followUp?.kind === 'named'
  const unit = invitation.unit ?? tell(isEntered ? 'unnamed' : 'someone')
  const agreed =
    mode === 'paper'
      ? tell('consentPaper', { unit })
      : mode === 'phone'
        ? tell(isNamed ? 'consentPhoneNamed' : 'consentPhone', { unit })
        : isNamed
          ? tell('consentNamed', { unit })
          : say('consent')
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
