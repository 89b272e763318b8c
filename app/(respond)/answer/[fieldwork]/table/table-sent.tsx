import { useEffect } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { reference } from '../draft/draft'
import { Heading } from '../heading'
import type { Receipt } from '../sending/send'
import { dayIn } from '../words'
import { useTable } from './at-table'
import { stateOf } from './state-of'
import table from './table.module.css'
import { tableSay } from './table-words'

type Props = { screen: Screen; receipt: Receipt }

const said = {
  sending: ['stateSending', 'notice'],
  waiting: ['stateWaiting', 'notice warning'],
  received: ['stateReceived', 'notice success'],
  refused: ['stateRefused', 'notice danger'],
} as const

/** What is true at this instant of the response just given, its reference, and room for the next person. */
export function TableSent({ screen, receipt }: Props) {
  const { language, fieldwork } = screen
  const say = tableSay(language)
  const { queue, next } = useTable()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the response just put there
  useEffect(() => queue.wake(), [])
  const state = stateOf(receipt, queue)
  const [words, notice] = said[state]
  return (
    <div className={styles.form}>
      <Heading>{say('thanks')}</Heading>
      <p className={notice} role="status">
        {say(words)}
      </p>
      {state !== 'refused' && (
        <>
          <dl className={styles.reference}>
            <dt>{say('reference')}</dt>
            <dd>{receipt.reference || reference(receipt.id)}</dd>
          </dl>
          <p className={table.referenceDetail}>
            {receipt.reference
              ? say('referenceDetail', {
                  day: dayIn(language, fieldwork.closesOn),
                  address: `${location.host}/answer/${fieldwork.id}/withdraw`,
                })
              : say('referenceShort')}
          </p>
        </>
      )}
      <div className={styles.way}>
        <button type="button" className={`button ${styles.main}`} onClick={next}>
          {say('next')}
        </button>
      </div>
    </div>
  )
}
