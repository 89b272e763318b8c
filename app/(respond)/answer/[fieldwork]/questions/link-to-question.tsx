import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import { goToQuestion } from './go-to-question'
import { useTexts } from './use-texts'

export function LinkToQuestion({ item }: { item: Item }) {
  const { textLang } = useAnswering()
  return (
    <a
      lang={textLang}
      href={`#q-${item.id}`}
      onClick={(event) => {
        event.preventDefault()
        goToQuestion(item.id)
      }}
    >
      {useTexts().question(item)}
    </a>
  )
}
