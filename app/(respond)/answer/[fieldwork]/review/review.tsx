import { useFormContext } from 'react-hook-form'
import { walk } from '@/lib/questionnaire/walk'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { answersOf, type Values } from '../draft/values'
import { Heading } from '../heading'
import type { Journey } from '../use-journey'
import { AllAnswers } from './all-answers'

/** The last look before sending. */
export function Review({ journey }: { journey: Journey }) {
  const { definition, language, say } = useAnswering()
  const form = useFormContext<Values>()

  function backToLast() {
    const page = walk(definition, answersOf(form.getValues())).pages.at(-1) ?? ''
    journey.back({ at: 'page', page })
  }

  return (
    <div className={styles.form}>
      <Heading above={<p className={styles.progress}>{say('progressLast')}</p>}>
        {say('reviewTitle')}
      </Heading>
      <p className={styles.lead}>{say('reviewLead')}</p>
      <AllAnswers onChange={(page, item) => journey.go({ at: 'page', page, item })} />
      <div className={styles.way}>
        <button
          type="button"
          className={`button ${styles.main}`}
          onClick={() => journey.submit(language)}
        >
          {say('send')}
        </button>
        <button type="button" className="button secondary" onClick={backToLast}>
          {say('back')}
        </button>
      </div>
    </div>
  )
}
