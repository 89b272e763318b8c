import { useFormContext } from 'react-hook-form'
import { walk } from '@/lib/questionnaire/walk'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { answersOf, type Values } from '../draft/values'
import { Heading } from '../heading'
import type { Journey } from '../use-journey'

/** The end for those whose category has no place left: why, and a way back to correct a mistake. */
export function Full({ journey }: { journey: Journey }) {
  const { definition, say, quotaItems = [] } = useAnswering()
  const { getValues } = useFormContext<Values>()
  const path = walk(definition, answersOf(getValues())).pages
  const doors = definition.pages.filter(
    ({ id, items }) => path.includes(id) && items.some((item) => quotaItems.includes(item)),
  )
  const page = doors.at(-1)?.id ?? path[0] ?? ''
  return (
    <div className={styles.form}>
      <Heading>{say('fullTitle')}</Heading>
      <p className={styles.lead}>{say('full')}</p>
      <p>{say('fullDetail')}</p>
      <div className={styles.way}>
        <button type="button" className={`button ${styles.main}`} onClick={journey.endFull}>
          {say('fullEnd')}
        </button>
        <button
          type="button"
          className="button secondary"
          onClick={() => journey.back({ at: 'page', page })}
        >
          {say('back')}
        </button>
      </div>
    </div>
  )
}
