import type { ReactNode } from 'react'
import { useState } from 'react'
import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import { optionsOf } from '@/lib/questionnaire/options'
import { useAnswering } from '../answering'
import { Choice } from './choice'
import { useKnown } from './known'
import { useTexts } from './use-texts'

type Props = {
  item: Item
  value: AnswerValue | undefined
  onChange: (value: AnswerValue) => void
  /** The element that holds the question, which names field and boxes together. */
  labelledBy?: string
  children: ReactNode
}

/** A field, and the boxes to tick instead of filling it: one of them takes the place of what was typed. */
export function NonAnswers({ item, value, onChange, labelledBy, children }: Props) {
  const { definition, say } = useAnswering()
  const texts = useTexts()
  const [told, tell] = useState('')
  const options = optionsOf(definition, item, useKnown())
  const chosen = options.find(({ code }) => code === value)
  if (options.length === 0) return children

  function pick(code: string) {
    const replaces = !chosen && value !== undefined && value !== ''
    const option = texts.option(item, code)
    tell(chosen?.code === code ? '' : replaces ? say('replaced', { option }) : option)
    onChange(chosen?.code === code ? '' : code)
  }

  const boxes = (
    <>
      {children}
      {options.map((option) => (
        <Choice
          key={option.code}
          item={item}
          option={option}
          type="checkbox"
          checked={chosen?.code === option.code}
          onPick={() => pick(option.code)}
        />
      ))}
      <p className="visually-hidden" role="status">
        {chosen && told}
      </p>
    </>
  )
  if (!labelledBy) return boxes
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field's label is the group's name, not a second legend
    <div role="group" aria-labelledby={labelledBy}>
      {boxes}
    </div>
  )
}
