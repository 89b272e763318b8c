import type { Opening } from '@/lib/audience/opening'
import { shelfInTab, shelfOfInvitation } from '../draft/shelf'
import { type Invitation, isEntered, nobody, unreachable } from './invitation'

/** `later`: nothing is known, the network or the service is away; `busy`: too many unknown keys came from here. */
export type Opened = Opening | { state: 'unknown' | 'busy' | 'later' }

const patience = 5_000

/** The key stays in the body: addresses are written in logs. */
export async function openInvitation(fieldwork: string, key: string): Promise<Opened> {
  const reply = await post(fieldwork, 'open', { key }).catch(() => null)
  if (reply?.status === 404) return { state: 'unknown' }
  if (reply?.status === 429) return { state: 'busy' }
  const said = reply?.ok ? await reply.json().catch(() => null) : null
  // Something on the way answered for the service.
  return typeof said?.state === 'string' ? (said as Opening) : { state: 'later' }
}

/** Does not wish to take part. True: the service has noted it. */
export async function refuseInvitation(fieldwork: string, key: string): Promise<boolean> {
  const reply = await post(fieldwork, 'refuse', { key }).catch(() => null)
  return reply?.ok === true
}

/** A first page of questions was passed. Losing it is of no consequence. */
export function tellStarted(fieldwork: string, key: string): void {
  post(fieldwork, 'progress', { key, at: 'started' }).catch(() => {})
}

function post(fieldwork: string, deed: string, body: object): Promise<Response> {
  return fetch(`/api/v1/fieldworks/${fieldwork}/invitations/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
    signal: AbortSignal.timeout(patience),
  })
}

/** What an invitation is from now on; `known`: what was known of it here. */
export function invitationOf(
  fieldwork: string,
  key: string,
  known: Invitation,
  said: Opened,
): Invitation {
  switch (said.state) {
    case 'unknown':
      // What was begun under it is not thrown away.
      return known.shelf
        ? { ...known, key, standing: 'unknown' }
        : { ...nobody, standing: 'unknown' }
    case 'busy':
    case 'later':
      return unreachable(fieldwork, key, known)
    default: {
      const { mode, unit = null, state: standing } = said
      const shelf = isEntered(said) ? shelfInTab(fieldwork, key) : shelfOfInvitation(fieldwork, key)
      return { standing, key, shelf: known.shelf ?? shelf, mode, unit }
    }
  }
}
