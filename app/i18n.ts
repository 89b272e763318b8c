import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isRespondentLanguage } from '@/lib/platform/language'

/** The language was chosen by `proxy.ts`: `?lang=`, else the cookie, else French. */
export default getRequestConfig(async () => {
  const asked = (await headers()).get('x-phare-language')
  const locale = isRespondentLanguage(asked) ? asked : 'fr'
  // Only respondents are spoken to in German.
  const others = locale === 'de' ? 'fr' : locale
  const [common, respond, desk, publish, explore, weighting, versions] = await Promise.all([
    import(`@/lib/platform/messages/${locale}/common.json`),
    import(`@/lib/platform/messages/${locale}/respond.json`),
    import(`@/lib/platform/messages/${others}/desk.json`),
    import(`@/lib/platform/messages/${others}/publish.json`),
    import(`@/lib/platform/messages/${others}/explore.json`),
    import(`@/lib/platform/messages/${others}/weighting.json`),
    import(`@/lib/platform/messages/${others}/versions.json`),
  ])
  return {
    locale,
    timeZone: 'Europe/Paris',
    messages: {
      common: common.default,
      respond: respond.default,
      desk: desk.default,
      publish: publish.default,
      explore: explore.default,
      weighting: weighting.default,
      versions: versions.default,
    },
  }
})
