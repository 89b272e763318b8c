import type { ReactNode } from 'react'
import type { Screen } from '@/lib/wave/screen'
import { ContactAt } from './contact-at'
import type { SayInvited } from './invited-words'
import { Noticed } from './noticed'

type Props = {
  screen: Screen
  standing: 'answered' | 'ended'
  resume: ReactNode
  tell: SayInvited
}

/** An invitation that no answer is awaited for any more; `resume`: what was begun here all the same. */
export function Settled({ screen, standing, resume, tell }: Props) {
  if (standing === 'ended') {
    return (
      <Noticed title={tell('endedTitle')}>
        <p>
          {tell('ended')}
          <ContactAt screen={screen} />
        </p>
      </Noticed>
    )
  }
  return (
    <>
      <Noticed title={tell('answeredTitle')}>
        <p>{tell('answered')}</p>
      </Noticed>
      <p>
        {tell('results')} <a href={`/waves/${screen.wave.id}`}>{tell('resultsLink')}</a>.
      </p>
      <p>
        {tell('answeredContact')}
        <ContactAt screen={screen} />
      </p>
      {resume}
    </>
  )
}
