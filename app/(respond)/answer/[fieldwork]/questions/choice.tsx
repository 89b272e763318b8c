import type { ReactNode } from 'react'
import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { Item, Option } from '@/lib/questionnaire/definition'
import { otherTextLength } from '@/lib/questionnaire/other-text'
import { optionKey } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import styles from './question.module.css'
import { useTexts } from './use-texts'

/** An option's text, and its definition where it has one. */
export function OptionWords({ item, code }: { item: Item; code: string }) {
  const { definition, textLang } = useAnswering()
  const texts = useTexts()
  const text = texts.option(item, code)
  const help = texts.text(`${optionKey(definition, item, code)}.help`)
  return (
    <span className={styles.words} lang={textLang}>
      {help ? <b>{text}</b> : text}
      {help && <span className={styles.definition}>{help}</span>}
    </span>
  )
}

type ChoiceProps = {
  item: Item
  option: Option
  type: 'radio' | 'checkbox'
  checked: boolean
  invalid?: boolean
  onPick: () => void
  children?: ReactNode
}

/** One option of a list: the whole card is the target. */
export function Choice({ item, option, type, checked, invalid, onPick, children }: ChoiceProps) {
  return (
    <div className={option.missing || option.exclusive ? styles.apart : styles.option}>
      <label className={styles.choice}>
        <input
          type={type}
          name={item.id}
          value={option.code}
          checked={checked}
          aria-invalid={type === 'checkbox' && invalid ? true : undefined}
          onChange={onPick}
        />
        <OptionWords item={item} code={option.code} />
      </label>
      {children}
    </div>
  )
}

type OtherProps = {
  item: Item
  other: { value: AnswerValue | undefined; onChange: (text: string) => void }
}

/** The text that an « other » option opens. */
export function OtherText({ item, other }: OtherProps) {
  const { say } = useAnswering()
  const id = `${item.id}-other`
  return (
    <div className={styles.other}>
      <label htmlFor={id}>{say('otherText')}</label>
      <input
        id={id}
        className="field-input"
        type="text"
        autoComplete="off"
        maxLength={otherTextLength}
        value={typeof other.value === 'string' ? other.value : ''}
        onChange={(event) => other.onChange(event.target.value)}
      />
    </div>
  )
}
