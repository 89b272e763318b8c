'use server'

import { refresh } from 'next/cache'
import type { ContactResult } from '@/lib/audience/contact-result'
import { renewLink } from '@/lib/audience/open-door.command'
import { recordContact, takeBackContact } from '@/lib/audience/record-contact.command'
import { db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { type DeedState, doing, tried } from '../../../../../deed'

type Subject = { fieldworkId: string; invitationId: string }

const whole = ({ fieldworkId, invitationId }: Subject): Subject => ({
  fieldworkId: String(fieldworkId).slice(0, 64),
  invitationId: uuid(invitationId),
})

const nobody = '00000000-0000-0000-0000-000000000000'
const uuid = (given: unknown) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(given)) ? String(given) : nobody

export type Recorded =
  | { recorded: true }
  | { refused: string }
  | { issues: { field: string; issue: string }[] }

export async function recordAction(subject: Subject, input: ContactResult): Promise<Recorded> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const result = await recordContact(db(), who.as, whole(subject), input, new Date())
  if ('refusal' in result) return { refused: result.refusal }
  if ('issues' in result) {
    const issues = result.issues.map((it) => ({ field: String(it.path[0]), issue: it.message }))
    return { issues }
  }
  refresh()
  return result
}

export async function takeBackAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const subject = {
    fieldworkId: String(form.get('fieldwork') ?? '').slice(0, 64),
    invitationId: uuid(form.get('invitation')),
    eventId: uuid(form.get('event')),
  }
  const result = await takeBackContact(db(), who.as, subject, new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'takenBack', tries }
}

/** The address is in the answer alone: nothing keeps it. */
export async function renewAction(
  subject: Subject,
): Promise<{ address: string } | { refused: string }> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const of = whole(subject)
  const result = await renewLink(db(), who.as, of, new Date())
  if ('refusal' in result) return { refused: result.refusal }
  return { address: `${siteSettings().baseUrl}/answer/${of.fieldworkId}#${result.key}` }
}
