import { drawSample } from '@/lib/audience/draw-sample.command'
import { foldTracks } from '@/lib/audience/fold-tracks.command'
import { listUnits, updateContacts } from '@/lib/audience/frame-unit.store'
import type { EventKind, NewEvent } from '@/lib/audience/history'
import { recordEvents } from '@/lib/audience/history.store'
import { listInvitations } from '@/lib/audience/invitation.store'
import { MailingPlan } from '@/lib/audience/mailing'
import { saveNewMailing } from '@/lib/audience/mailing.store'
import { makeCommuneFrame } from '@/lib/audience/make-commune-frame.command'
import { isWrittenToNoMore, trackOf } from '@/lib/audience/track'
import type { Db, Tx } from '@/lib/db/client'
import { type Random, random } from './draw/random'
import { granted, system } from './granted'
import { invitationText, reminderText } from './invited-texts'
import { addDays, noon } from './waves'

/** Communes invited in each size band: the large ones are few, and all but drawn. */
const numbers = { lt500: 240, '500_1999': 190, '2000_9999': 120, '10000plus': 50 }

/** Days after the opening on which something left, and what. */
const outreach = [
  { after: 0, purpose: 'invitation', channel: 'mail' },
  { after: 4, purpose: 'invitation', channel: 'letter' },
  { after: 9, purpose: 'reminder', channel: 'mail' },
  { after: 20, purpose: 'reminder', channel: 'mail' },
  { after: 30, purpose: 'reminder', channel: 'mail' },
] as const

/** A list of town halls with invented addresses, and a sample of it: larger communes over-sampled. */
export async function drawTownHalls(
  db: Db,
  { waveId, fieldworkId, opensOn }: { waveId: string; fieldworkId: string; opensOn: string },
): Promise<void> {
  // An interrupted load goes on: what was drawn stays drawn.
  if ((await db.sample.count({ where: { fieldworkId } })) > 0) return
  const prepared = noon(addDays(opensOn, -7))
  const dice = random(`${fieldworkId}/contacts`)
  const id = dice.uuid()
  const about = { id, waveId, audienceCode: 'mayors' }
  granted(await makeCommuneFrame(db, system, about, prepared), 'frame-exists')
  const units = await listUnits(db, id)
  const written = units.map((unit) => {
    const email = dice.chance(0.94) ? `mairie@commune-${unit.key.toLowerCase()}.example` : null
    const title = dice.chance(0.2) ? 'Madame la Maire' : 'Monsieur le Maire'
    const postalCode = `${unit.department}000`
    const lines = ['Mairie', '1 place de la Mairie']
    const contact = { title, lines, postalCode, city: unit.name }
    return { ...unit, email, contact, problems: email ? [] : ['noEmail' as const] }
  })
  await updateContacts(db, id, written)
  const plan = {
    ...{ frameId: id, variable: 'taille', method: 'fixed' as const, leaveOut: [] },
    ...{ size: Object.values(numbers).reduce((sum, number) => sum + number, 0), numbers },
  }
  const seed = '5ca1ab1e'.repeat(4)
  granted(await drawSample(db, system, fieldworkId, plan, seed, prepared))
}

export type AnsweredBy = {
  /** What the invitation's history says of the response. */
  event: EventKind
  day: string
  department: string
  stratum: string
}

/**
 * What happened to the invitations since the opening: mails, letters and reminders, those who answered, and what became
 * of the others. A response is given to an invitation of its stratum and department: nothing joins the two.
 */
export async function tellHistory(
  db: Db,
  { fieldworkId, opensOn, today }: { fieldworkId: string; opensOn: string; today: string },
  answered: readonly AnsweredBy[],
): Promise<void> {
  if ((await db.mailing.count({ where: { fieldworkId } })) > 0) return
  const dice = random(`${fieldworkId}/history`)
  const invited = await listInvitations(db, fieldworkId, {}, { limit: 10_000 })
  const units = invited
    .toSorted((a, b) => (a.unitKey < b.unitKey ? -1 : 1))
    .map((unit) => ({ unit, fails: !unit.email || dice.chance(0.035), settles: null as Settled }))
  const left = [...answered]
  for (const one of dealt(units, dice)) {
    const at = left.findIndex(
      ({ stratum, department }) =>
        stratum === one.unit.stratum && department === one.unit.department,
    )
    const [taken] = at < 0 ? [] : left.splice(at, 1)
    one.settles = taken ? { kind: taken.event, day: taken.day } : otherEnd(dice, opensOn, today)
  }
  // Where a department has too few invitations, the stratum decides.
  for (const one of units) {
    if (one.settles && answersOf.has(one.settles.kind)) continue
    const at = left.findIndex(({ stratum }) => stratum === one.unit.stratum)
    const [taken] = at < 0 ? [] : left.splice(at, 1)
    if (taken) one.settles = { kind: taken.event, day: taken.day }
  }

  const events: NewEvent[] = []
  for (const { unit, fails, settles } of units) {
    const own = historyOf({ hasEmail: unit.email !== null, fails, settles }, dice, opensOn, today)
    events.push(...own.map((event) => ({ ...event, invitationId: unit.id })))
  }
  await db.$transaction(
    async (tx) => {
      for (let at = 0; at < events.length; at += 2_000)
        await recordEvents(tx, fieldworkId, events.slice(at, at + 2_000))
      const ids = units.filter(isAnswered).map(({ unit }) => unit.id)
      await tx.invitation.updateMany({
        where: { fieldworkId, id: { in: ids } },
        data: { answered: true },
      })
      await keepMailings(tx, fieldworkId, opensOn, today, events)
    },
    { timeout: 60_000 },
  )
  await foldTracks(db, fieldworkId)
}

type Settled = { kind: EventKind; day: string } | null

const answersOf = new Set<EventKind>(['complete', 'partial', 'insufficient', 'screenedOut'])
const isAnswered = ({ settles }: { settles: Settled }) =>
  settles !== null && answersOf.has(settles.kind)

function dealt<T>(list: readonly T[], dice: Random): T[] {
  return list
    .map((one) => ({ one, at: dice.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Of those who have not answered: some began, some said no, most said nothing. */
function otherEnd(dice: Random, opensOn: string, today: string): Settled {
  const kind = dice.pick({
    none: 780,
    opened: 95,
    started: 55,
    refused: 26,
    optedOut: 18,
    contacted: 12,
    absent: 8,
    notEligible: 4,
    unable: 2,
  })
  if (kind === 'none') return null
  const days = Math.max(1, daysBetween(opensOn, today))
  return { kind, day: addDays(opensOn, 1 + Math.floor(dice.uniform() * (days - 1))) }
}

function historyOf(
  { hasEmail, fails, settles }: { hasEmail: boolean; fails: boolean; settles: Settled },
  dice: Random,
  opensOn: string,
  today: string,
): Omit<NewEvent, 'invitationId'>[] {
  const events: (Omit<NewEvent, 'invitationId'> & { id: string; detail: object })[] = []
  const add = (day: string, kind: EventKind, detail: NewEvent['detail'] = {}) =>
    events.push({ id: String(events.length), day, kind, detail })
  const stateOn = (day: string) =>
    trackOf([...events, ...ending].filter((event) => event.day < day)).at(-1)?.[1]
  const ending: typeof events = []
  if (settles) {
    const before = answersOf.has(settles.kind) ? (['opened', 'started'] as const) : []
    const by = byStaff.has(settles.kind) ? { channel: 'phone' as const, author: 'Équipe' } : {}
    for (const kind of [...before, settles.kind])
      ending.push({
        id: `end-${kind}`,
        day: settles.day,
        kind,
        detail: kind === settles.kind ? by : {},
      })
  }
  for (const [at, { after, channel, purpose }] of outreach.entries()) {
    const day = addDays(opensOn, after)
    const state = stateOn(day) ?? 'created'
    if (day > today || isWrittenToNoMore(state) || state === 'optedOut') continue
    const detail = { mailing: at + 1, channel }
    if (channel === 'letter' ? hasEmail && !fails : !hasEmail) continue
    if (channel === 'mail' && purpose === 'reminder' && fails) continue
    add(day, 'sent', detail)
    if (channel === 'mail' && fails) add(day, 'undelivered', { ...detail, smtp: '550 5.1.1' })
    if (channel === 'letter' && dice.chance(0.04)) add(addDays(day, 5), 'undelivered', { channel })
  }
  return [...events, ...ending].map(({ day, kind, detail }) => ({ day, kind, detail }))
}

const byStaff = new Set<EventKind>(['contacted', 'absent', 'notEligible', 'unable'])

/** The sendings those events tell of, done; with the mails that left. */
async function keepMailings(
  tx: Tx,
  fieldworkId: string,
  opensOn: string,
  today: string,
  events: readonly NewEvent[],
): Promise<void> {
  for (const [at, { after, purpose, channel }] of outreach.entries()) {
    const day = addDays(opensOn, after)
    if (day > today) continue
    const texts = { fr: purpose === 'reminder' ? reminderText : invitationText(channel) }
    const recipients = channel === 'letter' ? { withoutEmail: true as const } : {}
    const number = await saveNewMailing(tx, {
      ...MailingPlan.parse({ purpose, channel, texts, recipients }),
      ...{ fieldworkId, state: 'done', startsAt: noon(day), createdAt: noon(day) },
      ...{ createdBy: 'system', author: 'Analyste (démo)' },
    })
    const left = events.filter(({ kind, detail }) => kind === 'sent' && detail?.mailing === at + 1)
    const failed = new Set(
      events.flatMap(({ kind, detail, invitationId }) =>
        kind === 'undelivered' && detail?.mailing === at + 1 ? [invitationId] : [],
      ),
    )
    await tx.mail.createMany({
      data: left.map(({ invitationId }) => ({
        ...{ fieldworkId, mailing: number, invitationId, attempts: 1 },
        ...{ notBefore: noon(day), handedAt: noon(day) },
        ...(failed.has(invitationId)
          ? { state: 'refused', answer: '550 5.1.1' }
          : { state: 'sent', answer: '250 2.0.0' }),
      })),
    })
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}
