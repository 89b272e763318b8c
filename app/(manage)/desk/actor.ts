import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'

/** Who is asking, read once per request. */
export const actor = cache(getActor)

/** The account that reads a page; whoever has none is sent to sign in and comes back to `path`. */
export async function accountFor(path: string): Promise<Extract<Actor, { kind: 'account' }>> {
  const asking = await actor()
  if (asking.kind !== 'account') redirect(`/desk/sign-in?to=${encodeURIComponent(path)}`)
  return asking
}
