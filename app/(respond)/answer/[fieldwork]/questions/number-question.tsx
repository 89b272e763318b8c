import { useAnswering } from '../answering'
import { NonAnswers } from './non-answers'
import { numberIn, numberToType } from './number-in'
import { numberTyped } from './number-typed'
import styles from './question.module.css'
import type { Of } from './question-of'
import { useTexts } from './use-texts'
import { useTyped } from './use-typed'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function NumberQuestion({ item, value, onChange, error }: Of<'number'>) {
  const { language, say } = useAnswering()
  const unit = useTexts().unit(item)
  const [text, type] = useTyped(
    value,
    (number) => {
      if (typeof number === 'number') return numberToType(language, number)
      return item.options?.some(({ code }) => code === number) ? '' : String(number ?? '')
    },
    (typed) => numberTyped(typed, { decimals: item.decimals, language }),
  )
  const id = `${item.id}-field`
  const min = numberIn(language, item.min)
  const max = numberIn(language, item.max)
  return (
    <NonAnswers item={item} value={value} onChange={onChange} labelledBy={`${item.id}-asked`}>
      <label htmlFor={id}>
        <Asked item={item} />
      </label>
      <HelpAndError item={item} hint={say('numberUnit', { min, max })} error={error} />
      <div className={styles.measured}>
        <input
          id={id}
          className={`field-input ${styles.short}`}
          type="text"
          inputMode={item.min < 0 ? 'text' : item.decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={20}
          aria-required={item.required ? true : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${unit ? `${item.id}-unit ` : ''}${describedBy(item, error)}`}
          value={text}
          onChange={(event) => onChange(type(event.target.value))}
        />
        {unit && <span id={`${item.id}-unit`}>{unit}</span>}
      </div>
    </NonAnswers>
  )
}
