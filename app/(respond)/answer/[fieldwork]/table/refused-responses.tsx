import { useEffect, useRef } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { useTable } from './at-table'
import { RefusedResponse } from './refused-response'
import table from './table.module.css'
import type { SayAtTable } from './table-words'

type Props = { screen: Screen; say: SayAtTable; onClose: () => void }

/** What the server would not take, to copy, print, try again or take off: never dropped unseen. */
export default function RefusedResponses({ screen, say, onClose }: Props) {
  const { queue } = useTable()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="refused" className={table.list}>
      <h2 id="refused" ref={heading} tabIndex={-1} className={styles.heading}>
        {say('refusedTitle')}
      </h2>
      <p>{say('refusedLead', { contact: screen.fieldwork.notice.contact })}</p>
      {queue.refused.map((response) => (
        <RefusedResponse key={response.id} response={response} screen={screen} say={say} />
      ))}
      <div className={`${styles.deeds} no-print`}>
        <button type="button" className="button secondary" onClick={() => print()}>
          {say('print')}
        </button>
        <button type="button" className="button secondary" onClick={onClose}>
          {say('back')}
        </button>
      </div>
    </section>
  )
}
