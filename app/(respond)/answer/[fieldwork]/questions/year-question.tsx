import { useAnswering } from '../answering'
import { NonAnswers } from './non-answers'
import { numberTyped } from './number-typed'
import styles from './question.module.css'
import type { Of } from './question-of'
import { useTyped } from './use-typed'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function YearQuestion({ item, value, onChange, error }: Of<'year'>) {
  const { language, say, isTable } = useAnswering()
  const [text, type] = useTyped(
    value,
    (year) => (item.options?.some(({ code }) => code === year) ? '' : String(year ?? '')),
    (typed) => numberTyped(typed, { decimals: 0, language }),
  )
  const id = `${item.id}-field`
  return (
    <NonAnswers item={item} value={value} onChange={onChange} labelledBy={`${item.id}-asked`}>
      <label htmlFor={id}>
        <Asked item={item} />
      </label>
      <HelpAndError item={item} hint={say('yearHint')} error={error} />
      <input
        id={id}
        className={`field-input ${styles.year} ${styles.alone}`}
        type="text"
        inputMode="numeric"
        autoComplete={item.id === 'p_naissance' && !isTable ? 'bday-year' : 'off'}
        maxLength={6}
        aria-required={item.required ? true : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(item, error)}
        value={text}
        onChange={(event) => onChange(type(event.target.value))}
      />
    </NonAnswers>
  )
}
