import type { getTranslations } from 'next-intl/server'
import type { Language } from '@/lib/platform/language'
import type { AnswerPage } from '@/lib/wave/answer-page.query'

export type Shown = {
  page: AnswerPage
  language: Language
  t: Awaited<ReturnType<typeof getTranslations<'respond'>>>
}
