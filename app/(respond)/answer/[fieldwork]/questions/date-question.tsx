import { useAnswering } from '../answering'
import { type DateParts, dateOfParts, datePartsIn, partsOfDate, wrongParts } from './date-typed'
import { NonAnswers } from './non-answers'
import styles from './question.module.css'
import type { Of } from './question-of'
import { useTyped } from './use-typed'
import { Asked, describedBy, HelpAndError } from './words-of-question'

const words = { day: 'dateDay', month: 'dateMonth', year: 'dateYear' } as const

/** Three fields rather than a calendar: quicker for a day one knows, the same for every keyboard. */
export function DateQuestion({ item, value, onChange, error }: Of<'date'>) {
  const { language, say } = useAnswering()
  const isCode = item.options?.some(({ code }) => code === value)
  const [parts, type] = useTyped<DateParts>(
    value,
    (date) =>
      partsOfDate(item.options?.some(({ code }) => code === date) ? '' : String(date ?? '')),
    dateOfParts,
  )
  const wrong = error ? wrongParts(dateOfParts(parts)) : []
  return (
    <fieldset aria-describedby={describedBy(item, error)}>
      <legend>
        <Asked item={item} />
      </legend>
      <HelpAndError item={item} hint={say('dateHint')} error={error} />
      <NonAnswers item={item} value={value} onChange={onChange}>
        <div className={styles.date}>
          {datePartsIn(language).map((part) => (
            <div key={part}>
              <label htmlFor={`${item.id}-${part}`}>{say(words[part])}</label>
              <input
                id={`${item.id}-${part}`}
                className={`field-input ${part === 'year' ? styles.year : styles.two}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={part === 'year' ? 4 : 2}
                aria-required={item.required ? true : undefined}
                aria-invalid={
                  error && !isCode && (wrong.length === 0 || wrong.includes(part))
                    ? true
                    : undefined
                }
                value={parts[part]}
                onChange={(event) => onChange(type({ ...parts, [part]: event.target.value }))}
              />
            </div>
          ))}
        </div>
      </NonAnswers>
    </fieldset>
  )
}
