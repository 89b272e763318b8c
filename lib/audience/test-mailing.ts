import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { parisDay } from '@/lib/wave/day'
import { type MailOffice, Rest } from './mail-office'
import type { MailingPlan } from './mailing'
import { scheduleMailing } from './run-mailing.command'
import { saveMailing } from './save-mailing.command'
import { testSample } from './test-sample'

const analyst: Actor = {
  kind: 'account',
  id: randomUUID(),
  email: 'analyst@test.example',
  name: 'Ana Lyste',
  role: 'analyst',
}

export const testTexts = {
  fr: { subject: 'Enquête : {unit}', body: 'Bonjour {person},\n\n{link}\n\nStop : {stop}' },
}

/** For tests: an open fieldwork by invitation with so many units. */
export async function testInvited(
  db: Db,
  units: number,
  emails?: (n: number) => string | null,
): Promise<{ fieldworkId: string; invitationIds: string[] }> {
  const id = `f-${randomUUID().slice(0, 8)}`
  const { fieldworkId } = await testFieldwork(db, testQuestionnaire, testPlan, { id })
  await db.fieldwork.update({
    where: { id },
    data: { entry: 'invitation', followUp: 'anonymous', opensOn: new Date('2026-01-01') },
  })
  const day = parisDay(new Date())
  const { invitationIds } = await testSample(db, {
    ...{ fieldworkId, units, day, strata: ['a', 'b'] },
    ...(emails && { emails }),
  })
  return { fieldworkId, invitationIds }
}

/** A mailing that is due now. Its number. */
export async function testMailing(
  db: Db,
  fieldworkId: string,
  over: Partial<MailingPlan> = {},
): Promise<number> {
  const plan = {
    ...{ purpose: 'invitation', channel: 'mail', texts: testTexts, recipients: {} },
    ...over,
  }
  const now = new Date(Date.now() - 1_000)
  const saved = await saveMailing(db, analyst, { fieldworkId, number: null }, plan, now)
  if (!('number' in saved)) throw new Error(JSON.stringify(saved))
  const subject = { fieldworkId, number: saved.number }
  const scheduled = await scheduleMailing(db, analyst, subject, null, now)
  if ('refusal' in scheduled) throw new Error(scheduled.refusal)
  return saved.number
}

export const testAnalyst = analyst
export const testPepper = 'x'.repeat(40)

/** What a worker sends with. */
export function testOffice(server: string, perMinute = 60_000): MailOffice {
  return {
    settings: { server, from: { name: 'Phare', address: 'phare@test.example' }, perMinute },
    baseUrl: 'https://phare.example',
    pepper: testPepper,
    worker: randomUUID(),
    ends: null,
    rest: new Rest(),
  }
}

/** State of every mail of a mailing, counted. */
export async function mailStatesOf(db: Db, fieldworkId: string, number: number) {
  const rows = await db.mail.groupBy({
    by: ['state'],
    where: { fieldworkId, mailing: number },
    _count: true,
  })
  return Object.fromEntries(rows.map((row) => [row.state, row._count]))
}
