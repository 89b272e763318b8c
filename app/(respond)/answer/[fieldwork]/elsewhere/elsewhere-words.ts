import type { RespondentLanguage } from '@/lib/platform/language'
import type fr from '@/lib/platform/messages/fr/elsewhere.json'
import type { sayer } from '../words'

export type ElsewhereWords = typeof fr
export type SayElsewhere = ReturnType<typeof sayer<ElsewhereWords>>

/** Read by few: fetched with the part that says them. */
export const elsewhereWords: Record<RespondentLanguage, () => Promise<ElsewhereWords>> = {
  fr: async () => (await import('@/lib/platform/messages/fr/elsewhere.json')).default,
  en: async () => (await import('@/lib/platform/messages/en/elsewhere.json')).default,
  de: async () => (await import('@/lib/platform/messages/de/elsewhere.json')).default,
}
