import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { authorOf } from './author'
import { countMails } from './mail-queue.store'
import { isEditable, MailingPlan } from './mailing'
import { findMailingForChange, saveNewMailing, savePlan } from './mailing.store'

/** `number`: null makes a new one, a draft. Texts may change until the first mail is queued. */
export async function saveMailing(
  db: Db,
  actor: Actor,
  { fieldworkId, number }: { fieldworkId: string; number: number | null },
  input: unknown,
  now: Date,
): Promise<
  | { number: number }
  | { refusal: 'unknown-fieldwork' | 'unknown-mailing' | 'open-link' | 'mailing-begun' }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: plan, error } = MailingPlan.safeParse(input)
  if (!plan) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldwork(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    if (fieldwork.entry !== 'invitation') return { refusal: 'open-link' }
    const about = { purpose: plan.purpose, channel: plan.channel }
    if (number === null) {
      const made = { createdAt: now, ...authorOf(actor) }
      const draft = { ...plan, fieldworkId, state: 'draft' as const, startsAt: null, ...made }
      const given = await saveNewMailing(tx, draft)
      await audit(tx, actor, 'createMailing', `${fieldworkId}/${given}`, about, now)
      return { number: given }
    }
    const mailing = await findMailingForChange(tx, fieldworkId, number)
    if (!mailing) return { refusal: 'unknown-mailing' }
    const mails = (await countMails(tx, fieldworkId)).get(number)
    if (mails || !isEditable(mailing.state, 0)) return { refusal: 'mailing-begun' }
    await savePlan(tx, mailing, plan)
    await audit(tx, actor, 'changeMailing', `${fieldworkId}/${number}`, about, now)
    return { number }
  })
}
