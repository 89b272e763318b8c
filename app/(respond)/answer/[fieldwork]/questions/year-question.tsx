import { useAnswering } from '../answering'
import { numberTyped } from './number-typed'
import styles from './question.module.css'
import type { Of } from './question-of'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function YearQuestion({ item, value, onChange, error }: Of<'year'>) {
  const { say } = useAnswering()
  const id = `${item.id}-field`
  return (
    <>
      <label htmlFor={id}>
        <Asked item={item} />
      </label>
      <HelpAndError item={item} hint={say('yearHint')} error={error} />
      <input
        id={id}
        className={`field-input ${styles.year}`}
        type="text"
        inputMode="numeric"
        autoComplete={item.id === 'p_naissance' ? 'bday-year' : 'off'}
        maxLength={6}
        aria-required={item.required ? true : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(item, error)}
        value={typeof value === 'string' || typeof value === 'number' ? value : ''}
        onChange={(event) => onChange(numberTyped(event.target.value))}
      />
    </>
  )
}
