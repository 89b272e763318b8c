import { useAnswering } from '../answering'
import styles from './question.module.css'
import type { Of } from './question-of'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function TextQuestion({ item, value, onChange, error }: Of<'text'>) {
  const { say } = useAnswering()
  const text = typeof value === 'string' ? value : ''
  const left = item.maxLength - text.length
  const id = `${item.id}-field`
  const field = {
    id,
    className: 'field-input',
    value: text,
    'aria-required': item.required ? true : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': `${describedBy(item, error)} ${item.id}-left`,
    onChange: (event: { target: { value: string } }) => onChange(wellFormed(event.target.value)),
  }
  return (
    <>
      <label htmlFor={id}>
        <Asked item={item} />
      </label>
      <HelpAndError item={item} error={error} />
      {item.long ? <textarea rows={5} {...field} /> : <input type="text" {...field} />}
      <p id={`${item.id}-left`} className={left < 0 ? styles.error : styles.remaining}>
        {left < 0 ? say('over', { count: -left }) : say('left', { count: left })}
      </p>
      <p className="visually-hidden" role="status">
        {left < 0 && say('over', { count: -left })}
        {left >= 0 && left <= 20 && say('left', { count: left })}
      </p>
    </>
  )
}

/** Half a character, as some keyboards leave behind, would be refused by the server. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}|\0/gu, '')
}
