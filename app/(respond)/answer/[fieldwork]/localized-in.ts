import type { Language } from '@/lib/platform/language'
import type { Localized } from '@/lib/platform/localized'

export function inLanguage(text: Localized, language: Language): string {
  return text[language] ?? text.fr
}
