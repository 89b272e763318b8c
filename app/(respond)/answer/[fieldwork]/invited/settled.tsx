import type { ReactNode } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { Heading } from '../heading'
import { ContactAt } from './contact-at'
import type { SayInvited } from './invited-words'

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
      <div className={styles.form}>
        <Heading>{tell('endedTitle')}</Heading>
        <p>
          {tell('ended')}
          <ContactAt screen={screen} />
        </p>
      </div>
    )
  }
  return (
    <div className={styles.form}>
      <Heading>{tell('answeredTitle')}</Heading>
      <p className="notice success">{tell('answered')}</p>
      <p>
        {tell('results')} <a href={`/waves/${screen.wave.id}`}>{tell('resultsLink')}</a>.
      </p>
      <p>
        {tell('answeredContact')}
        <ContactAt screen={screen} />
      </p>
      {resume}
    </div>
  )
}
