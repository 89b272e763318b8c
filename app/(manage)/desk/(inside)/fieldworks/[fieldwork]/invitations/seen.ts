import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Actor, may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'

const fieldworkOf = cache((asking: Actor, id: string) => readFieldwork(db(), asking, id))

/** The fieldwork that a page about invitations is of, and whether who asks may run it. */
export async function seeFieldwork(id: string, path: string) {
  const asking = await accountFor(path)
  const seen = await fieldworkOf(asking, id)
  if (!seen) notFound()
  return { asking, seen, allowed: may(asking, 'runFieldwork') }
}

export type SeenFieldwork = NonNullable<Awaited<ReturnType<typeof readFieldwork>>>
