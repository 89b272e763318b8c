import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import { useTexts } from '../questions/use-texts'
import { messageIn } from './message-in'

type Wrong = { type?: unknown; message?: unknown } | undefined

/** The rows that an error is on; its message holds their codes, or the check that is broken. */
export function wrongRows(wrong: Wrong): string[] {
  return wrong?.message && wrong.type !== 'check' ? String(wrong.message).split(' ') : []
}

/** What is wrong with an answer and how to mend it, in words. */
export function useMessageOf(): (item: Item, wrong: Wrong, value?: AnswerValue) => string {
  const { language, say } = useAnswering()
  const texts = useTexts()
  return (item, wrong, value) => {
    if (!wrong) return ''
    if (wrong.type === 'check') return texts.text(`check.${wrong.message}`)
    const rows = wrongRows(wrong).map((row) => texts.row(item, row))
    const unit = texts.unit(item)
    return messageIn({ language, say, unit }, item, String(wrong.type), value, rows)
  }
}
