import type { Screen } from '@/lib/wave/screen'
import { CodeForm } from './code-form'
import { ContactAt } from './contact-at'
import own from './invited.module.css'
import type { SayInvited } from './invited-words'
import type { HeldInvitation } from './use-invitation'

type Props = { screen: Screen; invitation: HeldInvitation; tell: SayInvited }

/** For who has no key yet: the code of a letter, or whom to ask. */
export function CodePanel({ screen, invitation, tell }: Props) {
  const isUnknown = invitation.standing === 'unknown'
  return (
    <section className={own.panel}>
      <div role={isUnknown ? 'alert' : undefined}>
        <h2>{tell(isUnknown ? 'unknownTitle' : 'codeTitle')}</h2>
        <p>{tell(isUnknown ? 'unknown' : 'codeLead')}</p>
      </div>
      <CodeForm tell={tell} deed={tell('codeNext')} onCode={invitation.enter} />
      <p>
        {tell('without')}
        <ContactAt screen={screen} />
      </p>
    </section>
  )
}
