import { type FlaggedAsked, flagKinds } from '@/lib/response/quality-flag'

export const states = ['open', 'excluded', 'cleared', 'all'] as const

export type QualityAsked = FlaggedAsked & { page: number; effect: boolean }

/** What an address asks for; anything else in it counts for nothing. */
export function askedIn(asked: Record<string, string | string[] | undefined>): QualityAsked {
  return {
    kind: flagKinds.find((kind) => kind === asked.kind) ?? null,
    state: states.find((state) => state === asked.state) ?? 'open',
    page: Number(asked.page) || 1,
    effect: asked.effect === '1',
  }
}

export function addressOf(path: string, { kind, state, page, effect }: Partial<QualityAsked>) {
  const asked = new URLSearchParams()
  if (kind) asked.set('kind', kind)
  if (state && state !== 'open') asked.set('state', state)
  if (page && page > 1) asked.set('page', String(page))
  if (effect) asked.set('effect', '1')
  return asked.size === 0 ? path : `${path}?${asked}`
}
