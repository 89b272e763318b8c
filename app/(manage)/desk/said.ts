import type { Localized } from '@/lib/platform/localized'

/** A text of the data in the language of the screen, French where it has no other. */
export function said(text: Localized, locale: string): string {
  return (locale === 'en' && text.en) || text.fr
}
