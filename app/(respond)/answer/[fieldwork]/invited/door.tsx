import { useState } from 'react'
import { NotOpen } from '../welcome/not-open'
import { CodePanel } from './code-panel'
import { Declined } from './decline'
import type { DoorProps } from './invited-parts'
import type { SayInvited } from './invited-words'
import { Ready } from './ready'
import { Settled } from './settled'

type Props = DoorProps & { tell: SayInvited }

/** The first page as the invitation stands: answers are awaited, have come, are not wanted, or no key is there. */
export function Door(props: Props) {
  const { screen, invitation, notice, resume, sayOnPage, tell } = props
  const [declined, decline] = useState(false)
  const { standing } = invitation
  switch (standing) {
    case 'answered':
    case 'ended':
      return <Settled screen={screen} standing={standing} resume={resume} tell={tell} />
    case 'closed':
    case 'notYetOpen':
      return resume ?? <NotOpen screen={{ ...screen, standing }} say={sayOnPage} />
    case 'none':
    case 'unknown':
      return (
        <>
          {resume}
          <CodePanel screen={screen} invitation={invitation} tell={tell} />
          {notice}
        </>
      )
    default:
      return declined ? (
        <Declined tell={tell} onAnswer={() => decline(false)} />
      ) : (
        <Ready {...props} onDeclined={() => decline(true)} />
      )
  }
}
