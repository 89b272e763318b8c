import { useEffect, useRef, useState } from 'react'
import type { RespondentLanguage } from '@/lib/platform/language'
import type { Screen } from '@/lib/wave/screen'

/** The screen in the language chosen last; each language is fetched once and kept until the page is left. */
export function useScreen(first: Screen, others: Screen[] = []) {
  const [screen, show] = useState(first)
  const [failed, setFailed] = useState(false)
  const known = useRef([first, ...others])
  const asked = useRef(first.language)
  const { language, skipToContent } = screen

  useEffect(() => {
    document.documentElement.lang = language
    const skip = document.querySelector('.skip-link')
    if (skip) skip.textContent = skipToContent
  }, [language, skipToContent])

  async function speak(wanted: RespondentLanguage) {
    asked.current = wanted
    setFailed(false)
    const next =
      known.current.find((it) => it.language === wanted) ??
      (await fetchScreen(first.fieldwork.id, wanted))
    if (asked.current !== wanted) return
    if (!next) {
      asked.current = screen.language
      return setFailed(true)
    }
    // Of one version: another one's questions may not take the same answers.
    const others = known.current.filter(
      (it) => it.language !== wanted && it.version.hash === next.version.hash,
    )
    known.current = [...others, next]
    remember(wanted)
    show(next)
  }

  return { screen, failed, speak }
}

async function fetchScreen(fieldwork: string, language: string): Promise<Screen | null> {
  try {
    const reply = await fetch(`/api/v1/fieldworks/${fieldwork}/questionnaire?lang=${language}`, {
      signal: AbortSignal.timeout(15_000),
    })
    return reply.ok ? ((await reply.json()) as Screen) : null
  } catch {
    return null
  }
}

/** For the next visit, and for a reload of an address that names a language. */
function remember(language: RespondentLanguage): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to write one is not everywhere yet
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
  const address = new URL(location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.set('lang', language)
  history.replaceState(history.state, '', address)
}
