import styles from '../answer.module.css'
import { Heading } from '../heading'
import type { Say } from '../words'
import type { Sending } from './use-sending'

type Props = {
  sending: Sending
  /** On the device too; otherwise on this page alone. */
  kept: boolean
  say: Say
  onTryNow: () => void
}

/** What is true at this instant of answers on their way; never « received ». */
export function SendingPanel({ sending, kept, say, onTryNow }: Props) {
  if (sending.at === 'sending') {
    return (
      <div className={styles.form} role="status">
        <Heading>{say('sending')}</Heading>
        <p className={styles.lead}>{say('sendingDetail')}</p>
      </div>
    )
  }
  return (
    <div className={styles.form}>
      <Heading>{say('waitingTitle')}</Heading>
      <div className="notice warning" role="status">
        <p>
          <b>{say(kept ? 'waitingKept' : 'notKept')}</b>{' '}
          {sending.offline
            ? say('waitingOffline')
            : say('waitingServer', { seconds_words: say('seconds', { count: sending.seconds }) })}
        </p>
      </div>
      {kept && <p>{say('waitingLater')}</p>}
      <div className={styles.way}>
        <button type="button" className={`button ${styles.main}`} onClick={onTryNow}>
          {say('tryNow')}
        </button>
      </div>
    </div>
  )
}
