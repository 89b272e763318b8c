import type { RespondentLanguage } from '@/lib/platform/language'
import de from '@/lib/platform/messages/de/table.json'
import en from '@/lib/platform/messages/en/table.json'
import fr from '@/lib/platform/messages/fr/table.json'
import { sayer } from '../words'

/** All three at once: a tablet without a network changes language too. */
const words: Record<RespondentLanguage, typeof fr> = { fr, en, de }

export function tableSay(language: RespondentLanguage) {
  return sayer(words[language], language)
}

export type SayAtTable = ReturnType<typeof tableSay>
