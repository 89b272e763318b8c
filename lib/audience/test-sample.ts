import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { byStratum } from './by-stratum'
import { saveUnits } from './frame-unit.store'
import { recordEvents } from './history.store'
import { saveInvitations } from './invitation.store'
import { listSamples, saveSample } from './sample.store'
import { saveNewFrame } from './sampling-frame.store'

const batch = 5000

/**
 * For tests: a frame of so many units for the audience of a fieldwork, all of them invited. Strata are dealt
 * in turn; units stand in departments 67 and 68 in turn. `emails`: null leaves a unit without; the address
 * of unit n is otherwise `unit-n@test.example`. Identifiers come back in the order of the units.
 */
export async function testSample(
  db: Db,
  given: {
    fieldworkId: string
    units: number
    strata?: string[]
    emails?: (n: number) => string | null
    /** Day they were drawn; the fieldwork's first day otherwise. */
    day?: string
  },
): Promise<{ frameId: string; invitationIds: string[]; unitKeys: string[] }> {
  const { fieldworkId, units: size, strata, emails = (n) => `unit-${n}@test.example` } = given
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) throw new Error(`no fieldwork ${fieldworkId}`)
  const frameId = randomUUID()
  const who = { importedAt: new Date(), importedBy: 'system', author: 'Test' }
  const variable = strata && { stratum: { label: { fr: 'Strate' }, codes: strata } }
  const stratumOf = (n: number) => strata?.[n % strata.length] ?? ''
  const day = given.day ?? fieldwork.opensOn
  const units = Array.from({ length: size }, (_, n) => ({
    key: `unit-${String(n).padStart(6, '0')}`,
    name: `Unité ${n}`,
    email: emails(n),
    contact: {
      person: `Camille ${n}`,
      lines: [`${n} rue de l’Essai`],
      postalCode: '67000',
      city: 'Strasbourg',
    },
    language: null,
    commune: null,
    department: n % 2 === 0 ? '67' : '68',
    strata: strata ? { stratum: stratumOf(n) } : {},
    problems: [],
  }))
  const drawn = units.map((unit, n) => ({
    id: randomUUID(),
    unitKey: unit.key,
    stratum: stratumOf(n),
    designWeight: 1,
    department: unit.department,
  }))
  await db.$transaction(
    async (tx) => {
      const { programmeId, audienceCode } = fieldwork
      const about = { name: 'Essai', source: 'Essai', year: 2026, size, ...who }
      await saveNewFrame(tx, {
        id: frameId,
        programmeId,
        audienceCode,
        strata: variable ?? {},
        ...about,
      })
      const number = (await listSamples(tx, fieldworkId)).length + 1
      const stratum = strata ? 'stratum' : null
      await saveSample(tx, fieldworkId, {
        ...{ number, frameId, seed: '0'.repeat(32), drawnAt: new Date(`${day}T09:00:00Z`) },
        plan: { frameId, variable: stratum, method: 'proportional', size, leaveOut: [] },
        sizes: sizesOf(drawn),
        ...{ drawnBy: 'system', author: 'Test' },
      })
      for (let at = 0; at < size; at += batch) {
        await saveUnits(tx, frameId, units.slice(at, at + batch))
        const invitations = drawn.slice(at, at + batch)
        await saveInvitations(tx, { fieldworkId, frameId, sample: number }, invitations)
        const kind = 'created' as const
        const created = invitations.map(({ id }) => ({ invitationId: id, day, kind }))
        await recordEvents(tx, fieldworkId, created)
      }
    },
    { timeout: 120_000 },
  )
  return {
    frameId,
    invitationIds: drawn.map(({ id }) => id),
    unitKeys: drawn.map(({ unitKey }) => unitKey),
  }
}

function sizesOf(drawn: readonly { stratum: string }[]) {
  const strata = byStratum(drawn)
  return Object.fromEntries(
    [...strata].map(([code, { length }]) => [code, { population: length, drawn: length }]),
  )
}
