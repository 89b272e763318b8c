import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isRespondentLanguage } from '@/lib/platform/language'

const spokenByAll = ['common', 'respond']

const spokenAtTheDesk = [
  ...['desk', 'publish', 'explore', 'weighting', 'versions'],
  ...['frames', 'invitations', 'quotas', 'rates', 'monitoring', 'quality', 'printable'],
]

/** The language was chosen by `proxy.ts`: `?lang=`, else the cookie, else French. */
export default getRequestConfig(async () => {
  const asked = (await headers()).get('x-phare-language')
  const locale = isRespondentLanguage(asked) ? asked : 'fr'
  // Only respondents are spoken to in German.
  const others = locale === 'de' ? 'fr' : locale
  const load = async (language: string, catalogue: string) => [
    catalogue,
    (await import(`@/lib/platform/messages/${language}/${catalogue}.json`)).default,
  ]
  const messages = await Promise.all([
    ...spokenByAll.map((catalogue) => load(locale, catalogue)),
    ...spokenAtTheDesk.map((catalogue) => load(others, catalogue)),
  ])
  return {
    locale,
    timeZone: 'Europe/Paris',
    messages: Object.fromEntries(messages),
  }
})
