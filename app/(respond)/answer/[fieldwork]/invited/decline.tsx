import { useState } from 'react'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import own from './invited.module.css'
import type { SayInvited } from './invited-words'
import { Noticed } from './noticed'
import type { HeldInvitation } from './use-invitation'

type Props = { invitation: HeldInvitation; tell: SayInvited; onDeclined: () => void }

/** Discreet, and never in the way of who wants to answer. */
export function Decline({ invitation, tell, onDeclined }: Props) {
  const [asking, ask] = useState(false)
  const [failed, setFailed] = useState(false)

  async function decline() {
    ask(false)
    setFailed(false)
    if (await invitation.refuse()) onDeclined()
    else setFailed(true)
  }

  return (
    <div className={own.decline}>
      <p role="status">{failed && tell('declineFailed')}</p>
      <button type="button" className={styles.textButton} onClick={() => ask(true)}>
        {tell('decline')}
      </button>
      <AskFirst
        open={asking}
        title={tell('declineTitle')}
        detail={tell('declineDetail')}
        yes={tell('declineYes')}
        no={tell('declineNo')}
        onYes={decline}
        onNo={() => ask(false)}
      />
    </div>
  )
}

/** It was noted; answering undoes it. */
export function Declined({ tell, onAnswer }: { tell: SayInvited; onAnswer: () => void }) {
  return (
    <Noticed title={tell('thanksTitle')}>
      <p>{tell('thanks')}</p>
      <p>
        {tell('thanksUndo')}{' '}
        <button type="button" className={styles.textButton} onClick={onAnswer}>
          {tell('thanksAnswer')}
        </button>
      </p>
    </Noticed>
  )
}
