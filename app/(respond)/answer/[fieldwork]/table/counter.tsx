import { lazy, Suspense, useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import { useTable } from './at-table'
import type { SayAtTable } from './table-words'

const RefusedResponses = lazy(() => import('./refused-responses'))

/** « 12 réponses envoyées, 3 en attente d’envoi », for whoever looks after the tablet. */
export function Counter({ screen, say }: { screen: Screen; say: SayAtTable }) {
  const { queue } = useTable()
  const [asking, ask] = useState(false)
  const [seeing, see] = useState(false)
  const { sent, waiting, refused } = queue
  return (
    <>
      <p role="status">
        {say('today')}{' '}
        <b>
          {say('counter', {
            sent_words: say('sent', { count: sent }),
            waiting_words: say('waiting', { count: waiting.length }),
          })}
        </b>
      </p>
      {waiting.length > 0 && (
        <p>
          {say('waitingDetail')}{' '}
          <button type="button" className={styles.textButton} onClick={queue.wake}>
            {say('tryNow')}
          </button>
        </p>
      )}
      {refused.length > 0 && (
        <p className="notice danger">
          {say('refused', { count: refused.length })}{' '}
          <button type="button" className={styles.textButton} onClick={() => ask(true)}>
            {say('refusedSee')}
          </button>
        </p>
      )}
      <AskFirst
        open={asking}
        title={say('seeTitle')}
        detail={say('seeDetail')}
        yes={say('seeYes')}
        no={say('back')}
        onYes={() => {
          ask(false)
          see(true)
        }}
        onNo={() => ask(false)}
      />
      {seeing && (
        <Suspense>
          <RefusedResponses screen={screen} say={say} onClose={() => see(false)} />
        </Suspense>
      )}
    </>
  )
}
