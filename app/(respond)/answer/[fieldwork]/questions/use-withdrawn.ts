import { useEffect, useState } from 'react'
import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import { useKnown } from './known'
import { useTexts } from './use-texts'
import { withdrawn } from './withdrawn'

/** Takes out of an answer what earlier answers no longer offer; gives back a sentence that says it. */
export function useWithdrawn(
  item: Item,
  value: AnswerValue | undefined,
  onChange: (value: AnswerValue) => void,
): string {
  const { definition, say, announce } = useAnswering()
  const texts = useTexts()
  const known = useKnown()
  const [told, tell] = useState({ sentence: '', left: '' })
  const [, look] = useState({})
  const change = withdrawn(definition, item, value, known)
  useEffect(() => {
    if (!change) return
    // A number half typed must not cost a tick: once its field is left.
    if (isTyping()) {
      const again = () => setTimeout(() => look({}))
      addEventListener('focusout', again, { once: true })
      return () => removeEventListener('focusout', again)
    }
    const { options, rows } = change.gone
    const names = [
      ...options.map((code) => texts.option(item, code)),
      ...rows.map((row) => texts.row(item, row)),
    ]
    const sentence = say('withdrawn', {
      count: names.length,
      options: names.map((name) => say('quoted', { text: name })).join(', '),
    })
    onChange(change.value)
    tell({ sentence, left: JSON.stringify(change.value) })
    announce(sentence)
  })
  // Until the next answer.
  return told.left === JSON.stringify(value) ? told.sentence : ''
}

function isTyping(): boolean {
  const at = document.activeElement
  return at?.tagName === 'TEXTAREA' || (at instanceof HTMLInputElement && at.type === 'text')
}
