import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { listAudiences } from '@/lib/audience/audience.store'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { listNewestVersions } from '@/lib/questionnaire/version.store'
import { listTallyPlans } from '@/lib/wave/fieldwork.store'
import { type Asked, checkIndicator, type IndicatorFinding } from './check-indicator'
import { Indicator } from './indicator'
import { findIndicator, saveIndicator } from './indicator.store'

/**
 * Makes the indicator or replaces it; cells counted under a former recipe are recounted when next read.
 * `findings`: what it refers to is not in the questionnaires, or is not as comparable as it says.
 */
export async function defineIndicator(
  db: Db,
  actor: Actor,
  programmeId: string,
  input: Indicator,
  now: Date,
): Promise<
  | { code: string }
  | { refusal: 'unknown-audience' }
  | { findings: IndicatorFinding[] }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'administer')
  const { data: indicator, error } = Indicator.safeParse(input)
  if (!indicator) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const audiences = await listAudiences(tx, programmeId)
    const known = new Set(audiences.map((audience) => audience.code))
    if (!Object.keys(indicator.recipes).every((code) => known.has(code)))
      return { refusal: 'unknown-audience' }
    const findings = checkIndicator(indicator, await readAsked(tx, programmeId))
    if (findings.length > 0) return { findings }
    const former = await findIndicator(tx, programmeId, indicator.code)
    await saveIndicator(tx, programmeId, indicator)
    const subject = `${programmeId}/${indicator.code}`
    await audit(tx, actor, 'defineIndicator', subject, { from: former, to: indicator }, now)
    return { code: indicator.code }
  })
}

async function readAsked(tx: Tx, programmeId: string): Promise<Record<string, Asked>> {
  const versions = await listNewestVersions(tx, programmeId)
  const plans = await listTallyPlans(tx, programmeId)
  const audiences = new Set(versions.map(({ audienceCode }) => audienceCode))
  return Object.fromEntries(
    [...audiences].map((audience) => [
      audience,
      {
        definitions: versions.flatMap((one) =>
          one.audienceCode === audience ? [one.definition] : [],
        ),
        added: plans
          .filter(({ audienceCode }) => audienceCode === audience)
          .flatMap(({ tallyPlan }) =>
            tallyPlan.derivations.flatMap((one) =>
              one.kind === 'union' || one.kind === 'max'
                ? [{ item: one.item, code: one.code }]
                : [],
            ),
          ),
      },
    ]),
  )
}
