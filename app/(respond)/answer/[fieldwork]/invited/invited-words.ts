import type { RespondentLanguage } from '@/lib/platform/language'
import type fr from '@/lib/platform/messages/fr/invited.json'
import { sayer } from '../words'

type InvitedWords = typeof fr
export type SayInvited = ReturnType<typeof sayer<InvitedWords>>

const catalogues: Record<RespondentLanguage, () => Promise<InvitedWords>> = {
  fr: async () => (await import('@/lib/platform/messages/fr/invited.json')).default,
  en: async () => (await import('@/lib/platform/messages/en/invited.json')).default,
  de: async () => (await import('@/lib/platform/messages/de/invited.json')).default,
}

/** Read by who is invited alone: fetched with the parts that say them. */
export async function sayToInvited(language: string): Promise<SayInvited> {
  return sayer(await catalogues[language as RespondentLanguage](), language)
}
