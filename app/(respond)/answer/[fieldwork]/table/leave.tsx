import { useState } from 'react'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import { useTable } from './at-table'
import type { SayAtTable } from './table-words'

/** Out of table mode, on purpose. */
export function Leave({ fieldwork, say }: { fieldwork: string; say: SayAtTable }) {
  const [asking, ask] = useState(false)
  const { queue } = useTable()
  const count = queue.waiting.length
  return (
    <>
      <button type="button" className={styles.textButton} onClick={() => ask(true)}>
        {say('leave')}
      </button>
      <AskFirst
        open={asking}
        title={say('leaveTitle')}
        detail={count > 0 ? say('leaveWaiting', { count }) : say('leaveDetail')}
        yes={say('leaveYes')}
        no={say('leaveNo')}
        onYes={() => location.replace(`/answer/${fieldwork}`)}
        onNo={() => ask(false)}
      />
    </>
  )
}
