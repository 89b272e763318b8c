import { useMemo } from 'react'
import { worded } from '@/lib/questionnaire/wording'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { AnsweringContext } from '../answering'
import { Heading } from '../heading'
import { AnswersRead } from '../review/answers-read'
import type { Receipt } from '../sending/send'
import { dayIn, type Say } from '../words'
import type { MyAnswers } from './my-answers'

type Props = { copy: MyAnswers; screen: Screen; receipt: Receipt; say: Say; onBack: () => void }

const nothing = () => {}

/** One's own answers, on paper or on screen. The window's title is the name of the file that is saved. */
export function MyAnswersRead({ copy, screen, receipt, say, onBack }: Props) {
  const { seed, names, answers } = copy
  const definition = useMemo(() => worded(copy.definition, seed), [copy, seed])
  const language = definition.languages[0] ?? 'fr'
  const title = definition.texts[language]?.title ?? ''
  const textLang = language === screen.language ? undefined : language
  return (
    <AnsweringContext
      value={{
        definition,
        language,
        textLang,
        say,
        seed,
        region: screen.wave.regionCode,
        communeLabels: screen.communeWords,
        names,
        keepName: nothing,
        announce: nothing,
      }}
    >
      <div className={styles.form}>
        <Heading title={`${say('mineTitle')} – ${title}`}>{say('mineTitle')}</Heading>
        <p className={styles.lead} lang={textLang}>
          {title}
        </p>
        {receipt.reference && (
          <p>
            {say('mineDay', {
              day: dayIn(screen.language, receipt.day ?? ''),
              reference: receipt.reference,
            })}
          </p>
        )}
        <p className="note no-print">{say('mineNote')}</p>
        <div className={`${styles.deeds} no-print`}>
          <button type="button" className="button" onClick={() => print()}>
            {say('print')}
          </button>
          <button type="button" className="button secondary" onClick={onBack}>
            {say('back')}
          </button>
        </div>
        <AnswersRead answers={answers} />
      </div>
    </AnsweringContext>
  )
}
