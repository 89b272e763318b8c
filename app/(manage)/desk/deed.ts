import { headers } from 'next/headers'
import { type Actor, type Deed, may } from '@/lib/access/actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { actor } from './actor'

/** What a form of the desk answers: nothing yet, done, or why not. */
export type DeedState = {
  done?: string
  refusal?: string
  /** What the words of the refusal name. */
  values?: Record<string, string>
  /** The page where it is mended. */
  mend?: string
  tries: number
}

type Doing = { as: Actor } | { refusal: 'foreign-origin' | 'signed-out' | 'not-allowed' }

/** Before any deed: the request comes from a page of ours, of somebody who may do this. */
export async function doing(deed: Deed): Promise<Doing> {
  if (!isSameOrigin(await headers(), process.env.NEXTAUTH_URL)) return { refusal: 'foreign-origin' }
  const asking = await actor()
  if (asking.kind !== 'account') return { refusal: 'signed-out' }
  return may(asking, deed) ? { as: asking } : { refusal: 'not-allowed' }
}

export function tried(previous: DeedState): number {
  return (Number(previous?.tries) || 0) + 1
}
