import { useState } from 'react'
import { optionText } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import { Choice } from './choice'
import { numberTyped } from './number-typed'
import styles from './question.module.css'
import type { Of } from './question-of'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function NumberQuestion({ item, value, onChange, error }: Of<'number'>) {
  const { definition, language, say } = useAnswering()
  const options = item.options ?? []
  const chosen = options.find(({ code }) => code === value)
  const [text, setText] = useState(chosen || value === undefined ? '' : String(value))
  const id = `${item.id}-field`
  return (
    <>
      <label htmlFor={id}>
        <Asked item={item} />
      </label>
      <HelpAndError
        item={item}
        hint={say('numberUnit', { min: item.min, max: item.max })}
        error={error}
      />
      <input
        id={id}
        className={`field-input ${styles.short}`}
        type="text"
        inputMode={item.decimals ? 'decimal' : 'numeric'}
        autoComplete="off"
        maxLength={20}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(item, error)}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onChange(numberTyped(event.target.value))
        }}
      />
      {options.map((option) => (
        <Choice
          key={option.code}
          item={item}
          option={option}
          type="checkbox"
          checked={chosen?.code === option.code}
          onPick={() => {
            setText('')
            onChange(chosen?.code === option.code ? '' : option.code)
          }}
        />
      ))}
      <p className="visually-hidden" role="status">
        {chosen && optionText(definition, language, item, chosen.code)}
      </p>
    </>
  )
}
