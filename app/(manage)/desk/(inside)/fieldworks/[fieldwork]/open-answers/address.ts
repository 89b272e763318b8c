import type { OpenAnswersAsked } from '@/lib/response/open-answers.query'

/** What an address asks for; anything else in it counts for nothing. */
export function askedIn(asked: Record<string, string | string[] | undefined>): OpenAnswersAsked {
  const { question, search, page } = asked
  return {
    ...(typeof question === 'string' && { question }),
    ...(typeof search === 'string' && { search }),
    ...(typeof page === 'string' && { page: Number(page) }),
  }
}

export function addressOf(path: string, { question, search, page = 1 }: OpenAnswersAsked): string {
  const asked = new URLSearchParams()
  if (question) asked.set('question', question)
  if (search) asked.set('search', search)
  if (page > 1) asked.set('page', String(page))
  return asked.size === 0 ? path : `${path}?${asked}`
}
