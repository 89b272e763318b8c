import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import {
  countToCheck,
  findChecked,
  listFieldworksToCheck,
  listToCheck,
  markChecked,
  replaceFlags,
} from './flag.store'
import { QualityChecks } from './quality-checks'
import { beforeAll } from './response.store'

const pageSize = 2_000

/** Looks at all responses of a fieldwork again. What analysts decided stays decided. */
export async function checkQuality(
  db: Db,
  actor: Actor,
  fieldworkId: string,
): Promise<{ checked: number; flags: number } | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return { refusal: 'unknown-fieldwork' }
  const versions = await Promise.all(fieldwork.versions.map((hash) => versionByHash(db, hash)))
  const definitions = new Map(
    versions.flatMap((version) => (version ? [[version.hash, version.definition] as const] : [])),
  )
  const checks = new QualityChecks(definitions)
  let checked = 0
  let after = beforeAll
  for (;;) {
    const responses = await listToCheck(db, fieldworkId, after, pageSize)
    for (const response of responses) checks.add(response)
    checked += responses.length
    const last = responses.at(-1)
    if (!last || responses.length < pageSize) break
    after = last.id
  }
  const flags = checks.flags()
  await db.$transaction(async (tx) => {
    await replaceFlags(tx, fieldworkId, flags)
    await markChecked(tx, fieldworkId, checked)
  })
  return { checked, flags: flags.length }
}

/** Of every fieldwork with responses that the checks have not seen. */
export async function checkWhatCameIn(db: Db): Promise<number> {
  let checked = 0
  for (const fieldworkId of await listFieldworksToCheck(db)) {
    const seen = await findChecked(db, fieldworkId)
    const now = await countToCheck(db, fieldworkId)
    if (now === (seen ?? 0)) continue
    await checkQuality(db, { kind: 'system' }, fieldworkId)
    checked += 1
  }
  return checked
}
