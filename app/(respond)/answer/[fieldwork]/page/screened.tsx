import { useFormContext } from 'react-hook-form'
import { RichText } from '@/app/_ui/rich-text'
import { walk } from '@/lib/questionnaire/walk'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { answersOf, type Values } from '../draft/values'
import { Heading } from '../heading'
import { KnownContext } from '../questions/known'
import { useTexts } from '../questions/use-texts'
import type { Journey } from '../use-journey'

/** The end for those whom the questionnaire is not for: why, a way back, and the count of it. */
export function Screened({ journey }: { journey: Journey }) {
  const { definition, language, say } = useAnswering()
  const form = useFormContext<Values>()
  const answers = answersOf(form.getValues())
  const { screenedOut, pages } = walk(definition, answers)
  return (
    <div className={styles.form}>
      <Heading>{say('screeningTitle')}</Heading>
      {screenedOut && (
        <KnownContext value={answers}>
          <Why screening={screenedOut} />
        </KnownContext>
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

function Why({ screening }: { screening: string }) {
  const { say, textLang } = useAnswering()
  return (
    <div className={styles.lead} lang={textLang}>
      <RichText nodes={useTexts().rich(`screening.${screening}`)} newTab={say('newTab')} />
    </div>
  )
}
