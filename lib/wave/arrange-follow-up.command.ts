import { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { findAudience } from '@/lib/audience/audience.store'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { fewestTogether, namesItsRespondent } from './anonymity'
import { DispositionRules } from './disposition-rules'
import { saveRules } from './disposition-rules.store'
import type { Fieldwork } from './fieldwork'
import { countInvited, findFieldworkForChange, saveFollowUp } from './fieldwork.store'

const Input = z
  .strictObject({
    entry: z.enum(['open', 'invitation']),
    followUp: z.enum(['anonymous', 'named']).nullable(),
    /** Absent: as they are. */
    rules: DispositionRules.optional(),
    /** Told to who answers an anonymous follow-up; null: not told. */
    backupsKeptDays: z.int().min(1).max(3650).nullable().default(null),
  })
  .refine((it) => (it.entry === 'invitation') === (it.followUp !== null), {
    path: ['followUp'],
    error: 'units are followed up where they are invited, and only there',
  })
export type FollowUpInput = z.input<typeof Input>

export type FollowUpRefusal =
  | 'unknown-fieldwork'
  | 'fieldwork-not-draft'
  /** Units were drawn for it: they would have been for nothing. */
  | 'units-invited'
  /** Among so few, a mark of completion says who answered what. */
  | 'too-few-invited'
  /** What is asked names who answers. */
  | 'questionnaire-names'

/**
 * Who may answer, and what stands between invitations and responses: decided before the fieldwork opens. An anonymous
 * follow-up is refused where it would be so in name alone.
 */
export async function arrangeFollowUp(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: FollowUpInput,
  now: Date,
): Promise<{ arranged: string } | { refusal: FollowUpRefusal } | { issues: z.core.$ZodIssue[] }> {
  demand(actor, 'runFieldwork')
  const { data, error } = Input.safeParse(input)
  if (!data) return { issues: error.issues }
  const { rules, ...arranged } = data
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    if (fieldwork.state !== 'draft') return { refusal: 'fieldwork-not-draft' }
    const invited = await countInvited(tx, fieldworkId)
    if (data.entry === 'open' && invited > 0) return { refusal: 'units-invited' }
    if (data.followUp === 'anonymous') {
      if (invited > 0 && invited < fewestTogether) return { refusal: 'too-few-invited' }
      if (await isNaming(tx, fieldwork)) return { refusal: 'questionnaire-names' }
    }
    await saveFollowUp(tx, fieldworkId, arranged)
    if (rules) await saveRules(tx, fieldworkId, rules)
    const { entry, followUp, backupsKeptDays } = fieldwork
    const detail = { from: { entry, followUp, backupsKeptDays }, to: data }
    await audit(tx, actor, 'arrangeFollowUp', fieldworkId, detail, now)
    return { arranged: fieldworkId }
  })
}

async function isNaming(tx: Tx, fieldwork: Fieldwork): Promise<boolean> {
  const audience = await findAudience(tx, fieldwork.programmeId, fieldwork.audienceCode)
  if (!audience) throw new Error(`${fieldwork.id} has no audience`)
  for (const hash of fieldwork.versions) {
    const version = await versionByHash(tx, hash)
    if (version && namesItsRespondent(version.definition, audience.unit)) return true
  }
  return false
}
