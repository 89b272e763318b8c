import { useState } from 'react'
import { isSubstantive } from '@/lib/questionnaire/find-item'
import { shownOptions } from '@/lib/questionnaire/options'
import { useAnswering } from '../answering'
import { Choice, OtherText } from './choice'
import styles from './question.module.css'
import type { Of } from './question-of'
import { codesOf, tick } from './ticks'
import { useTexts } from './use-texts'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function MultipleQuestion({ item, value, onChange, other, answers, error }: Of<'multiple'>) {
  const { definition, seed, say } = useAnswering()
  const texts = useTexts()
  const [told, setTold] = useState({ code: '', text: '', of: '' })
  const options = shownOptions(definition, item, answers, seed)
  const codes = codesOf(value)
  const { max } = item
  const ticked = options.filter((it) => isSubstantive(it) && codes.includes(it.code)).length

  function pick(code: string) {
    const change = tick(options, codes, code, max ?? options.length)
    const tell = (text: string) => setTold({ code, text, of: change.codes.join() })
    const option = texts.option(item, change.cleared ?? code)
    if (change.because === 'full') return tell(say('refusedMax', { max: max ?? 0, option }))
    if (change.because === 'othersCleared') tell(say('exclusiveCleared', { option }))
    else if (change.because === 'exclusiveCleared') tell(say('exclusiveLeft', { option }))
    else tell('')
    onChange(change.codes)
  }

  function howMany(): string {
    if (item.min && item.min > 1 && max === item.min) return say('exactly', { count: max })
    if (item.min && item.min > 1 && max) return say('between', { min: item.min, max })
    if (item.min && item.min > 1) return say('atLeast', { count: item.min })
    return max ? say('atMost', { count: max }) : say('many')
  }

  // Until the ticks are others than it speaks of.
  const news = told.of === codes.join() ? told.text : ''
  const remaining =
    max && ticked > 0
      ? max > ticked
        ? say('remaining', { count: max - ticked })
        : say('remainingNone', { max })
      : ''

  return (
    <fieldset aria-describedby={describedBy(item, error)}>
      <legend>
        <Asked item={item} />
      </legend>
      <HelpAndError item={item} hint={howMany()} error={error} />
      {options.map((option) => (
        <Choice
          key={option.code}
          item={item}
          option={option}
          type="checkbox"
          checked={codes.includes(option.code)}
          invalid={error !== ''}
          onPick={() => pick(option.code)}
        >
          {told.code === option.code && news && <p className={styles.told}>{news}</p>}
          {option.other && codes.includes(option.code) && <OtherText item={item} other={other} />}
        </Choice>
      ))}
      <p className={styles.remaining}>{remaining}</p>
      <p role="status" className="visually-hidden">
        {news || remaining}
      </p>
    </fieldset>
  )
}
