import type { Instrumentation } from 'next'

/** Before the first request: settings without which nothing can be served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { parseEnvironment } = await import('@/lib/platform/environment')
  parseEnvironment(process.env)
  await eraseSpentDraftsNowAndThen()
}

/** Drafts end on their day, also where nobody comes any more. Several instances may do it: twice is once. */
async function eraseSpentDraftsNowAndThen(): Promise<void> {
  const [{ db }, { eraseSpentDrafts }, { describeDefect, log }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/response/erase-draft.command'),
    import('@/lib/platform/log'),
  ])
  const erase = () =>
    eraseSpentDrafts(db()).then(
      (drafts) => drafts > 0 && log('info', 'spent-drafts-erased', { drafts }),
      (error) => log('error', 'spent-drafts-kept', describeDefect(error)),
    )
  void erase()
  setInterval(erase, 10 * 60_000).unref()
}

/** A defect reaches the log with its cause and its route, never with what the person sent. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { describeDefect, log } = await import('@/lib/platform/log')
  log('error', 'request-failed', {
    method: request.method,
    route: context.routePath,
    ...describeDefect(error),
  })
}
