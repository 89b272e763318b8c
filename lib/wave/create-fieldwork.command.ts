import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { findAudience } from '@/lib/audience/audience.store'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findQuestionnaire } from '@/lib/questionnaire/questionnaire.store'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { FieldworkPlan } from './fieldwork'
import { saveNewFieldwork } from './fieldwork.store'
import { unknownVariables } from './tally-plan'
import { findWave } from './wave.store'

type Refusal =
  | 'unknown-wave'
  | 'unknown-audience'
  | 'unknown-questionnaire'
  | 'unknown-version'
  | 'unknown-variable'
  | 'fieldwork-exists'

/** Made as a draft, by the name `<wave>-<audience>`. `unknown-variable`: the tally plan names it. */
export async function createFieldwork(
  db: Db,
  actor: Actor,
  input: FieldworkPlan,
  now: Date,
): Promise<
  { id: string } | { refusal: Refusal; unknown?: string[] } | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'administer')
  const { data: plan, error } = FieldworkPlan.safeParse(input)
  if (!plan) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const wave = await findWave(tx, plan.waveId)
    if (!wave) return { refusal: 'unknown-wave' }
    const { programmeId } = wave
    const refusal = await refusalOfParts(tx, programmeId, plan)
    if (refusal) return refusal
    const id = `${plan.waveId}-${plan.audienceCode}`
    const state = { state: 'draft', closedAt: null, talliedPlan: null, weighting: null } as const
    const shuffledOn = null
    if (!(await saveNewFieldwork(tx, { ...plan, ...state, shuffledOn, id, programmeId })))
      return { refusal: 'fieldwork-exists' }
    await audit(tx, actor, 'createFieldwork', id, plan, now)
    return { id }
  })
}

async function refusalOfParts(
  tx: Tx,
  programmeId: string,
  plan: z.output<typeof FieldworkPlan>,
): Promise<{ refusal: Refusal; unknown?: string[] } | null> {
  if (!(await findAudience(tx, programmeId, plan.audienceCode)))
    return { refusal: 'unknown-audience' }
  const questionnaire = await findQuestionnaire(tx, programmeId, plan.questionnaireId)
  if (questionnaire?.audienceCode !== plan.audienceCode) return { refusal: 'unknown-questionnaire' }
  for (const hash of plan.versions) {
    const version = await versionByHash(tx, hash)
    if (version?.programmeId !== programmeId || version.questionnaireId !== plan.questionnaireId)
      return { refusal: 'unknown-version' }
    const unknown = unknownVariables(plan.tallyPlan, version.definition)
    if (unknown.length > 0) return { refusal: 'unknown-variable', unknown }
  }
  return null
}
