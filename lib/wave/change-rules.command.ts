import { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { DispositionRules, defaultRules, keepsThresholds } from './disposition-rules'
import { saveRules } from './disposition-rules.store'
import { findFieldworkForChange } from './fieldwork.store'

const Input = z.strictObject({
  rules: DispositionRules,
  /** Why, once the fieldwork is open: kept, and shown beside the rates. */
  reason: z.string().trim().max(300),
})

/**
 * Rules by which outcomes become dispositions. Free while a draft; afterwards with a reason, and without
 * what marks outcomes as they come in.
 */
export async function changeRules(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: z.input<typeof Input>,
  now: Date,
): Promise<
  | { changed: string }
  | { refusal: 'unknown-fieldwork' | 'thresholds-fixed' | 'nothing-changed' }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data, error } = Input.safeParse(input)
  if (!data) return { issues: error.issues }
  const { rules } = data
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    const isDraft = fieldwork.state === 'draft'
    const from = fieldwork.rules ?? defaultRules
    if (JSON.stringify(from) === JSON.stringify(rules)) return { refusal: 'nothing-changed' }
    if (!isDraft && !keepsThresholds(from, rules)) return { refusal: 'thresholds-fixed' }
    if (!isDraft && data.reason === '') return { issues: [reasonMissing(data.reason)] }
    const unknown = await unknownItem(tx, fieldwork.versions, rules.keyItems)
    if (unknown >= 0) return { issues: [noSuchItem(unknown)] }
    const reason = isDraft ? null : data.reason
    await saveRules(tx, fieldworkId, rules)
    await audit(tx, actor, 'changeRules', fieldworkId, { from, to: rules, reason }, now)
    return { changed: fieldworkId }
  })
}

/** Place of a key item that no version of the questionnaire has; -1: they all have been asked. */
async function unknownItem(tx: Tx, versions: readonly string[], keyItems: readonly string[]) {
  const found = await Promise.all(versions.map((hash) => versionByHash(tx, hash)))
  const items = new Set(found.flatMap((it) => it?.definition.items.map(({ id }) => id) ?? []))
  return keyItems.findIndex((id) => !items.has(id))
}

const noSuchItem = (at: number): z.core.$ZodIssue => ({
  ...{ code: 'custom', path: ['rules', 'keyItems', at], message: 'no such item', input: undefined },
})

const reasonMissing = (input: string): z.core.$ZodIssue => ({
  ...{ code: 'too_small', origin: 'string', minimum: 1, inclusive: true },
  ...{ path: ['reason'], message: 'a reason once it is open', input },
})
