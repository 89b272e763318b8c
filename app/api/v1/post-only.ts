import { problem } from '@/lib/platform/problem'

/** Of an address that takes POST alone: what the other methods are answered. */
export function otherMethods(): Response {
  const refused = problem(405, 'method-not-allowed', 'Method not allowed', { detail: 'Use POST.' })
  refused.headers.set('allow', 'POST, OPTIONS')
  return refused
}

export function options(): Response {
  return new Response(null, { status: 204, headers: { allow: 'POST, OPTIONS' } })
}
