import { useFormContext } from 'react-hook-form'
import { textOf } from '@/lib/questionnaire/texts'
import { walk } from '@/lib/questionnaire/walk'
import styles from './answer.module.css'
import { useAnswering } from './answering'
import { Heading } from './heading'
import type { Journey } from './use-journey'
import { answersOf, type Values } from './values'

/** The end for those whom the questionnaire is not for: why, a way back, and the count of it. */
export function Screened({ journey }: { journey: Journey }) {
  const { definition, language, say } = useAnswering()
  const form = useFormContext<Values>()
  const { screenedOut, pages } = walk(definition, answersOf(form.getValues()))
  return (
    <div className={styles.form}>
      <Heading>{say('screeningTitle')}</Heading>
      {screenedOut && (
        <p className={styles.lead}>{textOf(definition, language, `screening.${screenedOut}`)}</p>
      )}
      <p>{say('screeningDetail')}</p>
      <div className={styles.way}>
        <button
          type="button"
          className={`button ${styles.main}`}
          onClick={() => journey.submit(language)}
        >
          {say('sendScreened')}
        </button>
        <button
          type="button"
          className="button secondary"
          onClick={() => journey.back({ at: 'page', page: pages.at(-1) ?? '' })}
        >
          {say('back')}
        </button>
      </div>
    </div>
  )
}
