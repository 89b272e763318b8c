import type { Answers } from '@/lib/questionnaire/answers'
import { fillIn } from '@/lib/questionnaire/placeholders'
import { textOf } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'

export function usePageTitle(page: string, known: Answers): string {
  const { definition, language, names } = useAnswering()
  return fillIn(definition, language, textOf(definition, language, `page.${page}`), known, names)
}
