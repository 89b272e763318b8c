import { useState } from 'react'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import type { Journey } from '../use-journey'
import type { Say } from '../words'

/** At the foot of every page: what the device keeps, and the way to take it back. */
export function EraseFromDevice({ journey, say }: { journey: Journey; say: Say }) {
  const [asking, ask] = useState(false)
  return (
    <aside className={styles.kept} aria-label={say('erase')}>
      <p>{say(journey.kept ? 'kept' : 'notKept')}</p>
      <button type="button" className={styles.textButton} onClick={() => ask(true)}>
        {say('erase')}
      </button>
      <AskFirst
        open={asking}
        title={say('eraseTitle')}
        detail={say('eraseDetail')}
        yes={say('eraseYes')}
        no={say('eraseNo')}
        onYes={() => {
          ask(false)
          journey.erase()
        }}
        onNo={() => ask(false)}
      />
    </aside>
  )
}
