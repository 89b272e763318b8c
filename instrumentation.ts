import type { Instrumentation } from 'next'

/** Before the first request: settings without which nothing can be served. */
export async function register(): Promise<void> {
  // Said so, and not by leaving early: what stands inside is left out of the bundle for the edge.
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production') {
    const { parseEnvironment } = await import('@/lib/platform/environment')
    parseEnvironment(process.env)
    const { tellPeers } = await import('./instrumentation-node')
    tellPeers()
  }
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
