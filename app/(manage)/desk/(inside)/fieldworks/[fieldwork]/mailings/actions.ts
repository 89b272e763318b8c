'use server'

import { refresh } from 'next/cache'
import { confirmPosted } from '@/lib/audience/confirm-posted.command'
import type { MailingPlan } from '@/lib/audience/mailing'
import { prepareLetters } from '@/lib/audience/prepare-letters.command'
import type { PreviewUnit } from '@/lib/audience/preview-unit'
import { drawLetter, readPreviewUnit } from '@/lib/audience/preview-units.query'
import type { RecipientCounts } from '@/lib/audience/recipients'
import { readRecipients } from '@/lib/audience/recipients.query'
import {
  cancelMailing,
  pauseMailing,
  resumeMailing,
  retryDoubtful,
  scheduleMailing,
} from '@/lib/audience/run-mailing.command'
import { saveMailing } from '@/lib/audience/save-mailing.command'
import { sendTest } from '@/lib/audience/send-test.command'
import { db } from '@/lib/db/client'
import { type DeedState, doing, tried } from '../../../../deed'
import { instantInParis } from './instant'
import { boundedPlan, boundedSubject } from './plan'

/** A word of refusal of the door or of a command. */
type Refused = { refused: string }
export type FieldIssue = { path: string; issue: string }
type Subject = { fieldworkId: string; number: number | null }

export async function saveAction(
  subject: Subject,
  plan: MailingPlan,
): Promise<{ number: number } | { issues: FieldIssue[] } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const result = await saveMailing(db(), who.as, boundedSubject(subject), plan, new Date())
  if ('refusal' in result) return { refused: result.refusal }
  if ('issues' in result) {
    return {
      issues: result.issues.map((it) => ({ path: it.path.join('.'), issue: it.message })),
    }
  }
  refresh()
  return result
}

export async function recipientsAction(
  subject: Subject,
  given: MailingPlan,
): Promise<{ counts: RecipientCounts } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const plan = boundedPlan(given)
  if (!plan) return { refused: 'bad-input' }
  const counts = await readRecipients(db(), who.as, boundedSubject(subject), plan)
  return counts ? { counts } : { refused: 'unknown-fieldwork' }
}

export async function unitAction(
  fieldwork: string,
  given: MailingPlan,
  asked: { search: string; at: number },
): Promise<{ found: { unit: PreviewUnit; at: number; of: number } | null } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const plan = boundedPlan(given)
  const at = Math.trunc(Number(asked.at))
  if (!plan || !Number.isSafeInteger(at)) return { refused: 'bad-input' }
  const { strata, departments } = plan.recipients
  const search = String(asked.search).trim().slice(0, 100)
  const of = { fieldworkId: String(fieldwork).slice(0, 64), channel: plan.channel }
  const found = await readPreviewUnit(db(), who.as, of, {
    ...(strata && { strata }),
    ...(departments && { departments }),
    ...(search && { search }),
    at,
  })
  return { found }
}

export async function drawAction(
  subject: { fieldworkId: string; invitationId: string },
  given: MailingPlan,
  language: string,
): Promise<{ svg: string } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const plan = boundedPlan(given)
  if (!plan) return { refused: 'bad-input' }
  const drawn = await drawLetter(db(), who.as, subject, { ...plan, language }, new Date())
  if (drawn === null) return { refused: 'unknown-unit' }
  return drawn === 'letter-too-long' ? { refused: drawn } : drawn
}

export async function testAction(
  subject: { fieldworkId: string; invitationId: string },
  given: MailingPlan,
): Promise<{ sentTo: string } | { notTaken: string } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const plan = boundedPlan(given)
  if (!plan) return { refused: 'bad-input' }
  const result = await sendTest(db(), who.as, subject, plan.texts, new Date())
  return 'refusal' in result ? { refused: result.refusal } : result
}

/** `at`: null for now. */
export async function scheduleAction(
  subject: { fieldworkId: string; number: number },
  at: { day: string; time: string } | null,
): Promise<{ scheduled: true } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const now = new Date()
  const startsAt = at && instantInParis(String(at.day), String(at.time))
  if (at && !startsAt) return { refused: 'not-an-instant' }
  if (startsAt && startsAt <= now) return { refused: 'in-the-past' }
  const result = await scheduleMailing(db(), who.as, boundedNumber(subject), startsAt, now)
  if ('refusal' in result) return { refused: result.refusal }
  refresh()
  return { scheduled: true }
}

const boundedNumber = (given: { fieldworkId: string; number: number | null }) => {
  const { fieldworkId, number } = boundedSubject(given)
  return { fieldworkId, number: number ?? 0 }
}

const deeds = {
  pause: pauseMailing,
  resume: resumeMailing,
  cancel: cancelMailing,
  prepare: prepareLetters,
}

/** One of the deeds that need nothing but their mailing. */
export async function deedAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const name = String(form.get('deed'))
  const deed = Object.entries(deeds).find(([one]) => one === name)?.[1]
  if (!deed) return { refusal: 'other', tries }
  const result = await deed(db(), who.as, subjectOf(form), new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: name, tries }
}

export async function retryAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const ids = form.getAll('mail').map(String)
  const mailIds = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  if (mailIds.length === 0) return { refusal: 'nothing-chosen', tries }
  const result = await retryDoubtful(db(), who.as, { ...subjectOf(form), mailIds }, new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'retry', values: { count: String(result.retried) }, tries }
}

export async function postedAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const day = String(form.get('day') ?? '').slice(0, 10)
  const result = await confirmPosted(db(), who.as, subjectOf(form), day, new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  if ('issue' in result) return { refusal: result.issue, tries }
  refresh()
  return { done: 'posted', tries }
}

const subjectOf = (form: FormData) =>
  boundedNumber({
    fieldworkId: String(form.get('fieldwork') ?? ''),
    number: Number(form.get('number')),
  })
