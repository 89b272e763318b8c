import { useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import { useTable } from './at-table'
import { tableSay } from './table-words'

/** At the foot of each page: nothing is kept, and the way out for who does not want to finish. */
export function StopHere({ screen }: { screen: Screen }) {
  const say = tableSay(screen.language)
  const { next } = useTable()
  const [asking, ask] = useState(false)
  return (
    <aside className={styles.kept} aria-label={say('stop')}>
      <p>{say('notKept')}</p>
      <button type="button" className={styles.textButton} onClick={() => ask(true)}>
        {say('stop')}
      </button>
      <AskFirst
        open={asking}
        title={say('stopTitle')}
        detail={say('stopDetail')}
        yes={say('stop')}
        no={say('stopNo')}
        onYes={next}
        onNo={() => ask(false)}
      />
    </aside>
  )
}
