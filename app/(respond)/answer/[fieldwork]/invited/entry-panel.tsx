import type { Screen } from '@/lib/wave/screen'
import { FollowedUp } from './followed-up'
import own from './invited.module.css'
import type { SayInvited } from './invited-words'
import type { HeldInvitation } from './use-invitation'

type Props = { screen: Screen; invitation: HeldInvitation; tell: SayInvited }

/** What an interviewer or a clerk does before beginning, and what the person is told. */
export function EntryPanel({ screen, invitation: { mode, unit }, tell }: Props) {
  return (
    <section className={own.panel}>
      <p>
        <b>{tell(mode === 'phone' ? 'phoneLead' : 'paperLead')}</b>
      </p>
      {mode === 'phone' && <FollowedUp screen={screen} unit={unit} tell={tell} />}
      <p>{tell('keys')}</p>
    </section>
  )
}
