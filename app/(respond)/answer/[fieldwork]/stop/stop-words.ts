import type { RespondentLanguage } from '@/lib/platform/language'
import type fr from '@/lib/platform/messages/fr/stop.json'
import type { sayer } from '../words'

export type StopWords = typeof fr
export type SayStop = ReturnType<typeof sayer<StopWords>>

export const stopWords: Record<RespondentLanguage, () => Promise<StopWords>> = {
  fr: async () => (await import('@/lib/platform/messages/fr/stop.json')).default,
  en: async () => (await import('@/lib/platform/messages/en/stop.json')).default,
  de: async () => (await import('@/lib/platform/messages/de/stop.json')).default,
}
