import type { Screen } from '@/lib/wave/screen'

/** Where nothing is asked, the questions need not travel. */
export function withoutQuestions(screen: Screen): Screen {
  const { definition } = screen.version
  const none = { ...definition, scales: {}, items: [], pages: [], screenings: [], texts: {} }
  return { ...screen, version: { ...screen.version, definition: none } }
}
