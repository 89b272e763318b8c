import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { listAudiences } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { Indicator } from './indicator'
import { findIndicator, saveIndicator } from './indicator.store'

/** Makes the indicator or replaces it; cells counted under a former recipe are recounted when next read. */
export async function defineIndicator(
  db: Db,
  actor: Actor,
  programmeId: string,
  input: Indicator,
  now: Date,
): Promise<{ code: string } | { refusal: 'unknown-audience' } | { issues: z.core.$ZodIssue[] }> {
  demand(actor, 'administer')
  const { data: indicator, error } = Indicator.safeParse(input)
  if (!indicator) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const audiences = await listAudiences(tx, programmeId)
    const known = new Set(audiences.map((audience) => audience.code))
    if (!Object.keys(indicator.recipes).every((code) => known.has(code)))
      return { refusal: 'unknown-audience' }
    const former = await findIndicator(tx, programmeId, indicator.code)
    await saveIndicator(tx, programmeId, indicator)
    const subject = `${programmeId}/${indicator.code}`
    await audit(tx, actor, 'defineIndicator', subject, { from: former, to: indicator }, now)
    return { code: indicator.code }
  })
}
