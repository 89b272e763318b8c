import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { createAudience } from '@/lib/audience/create-audience.command'
import { testDatabase } from '@/lib/db/test-database'
import { contentHash } from '@/lib/platform/canonical-json'
import { createProgramme } from '@/lib/wave/create-programme.command'
import type { Definition } from './definition'
import { publishVersion } from './publish-version.command'
import { singleChoice } from './test-questionnaires/single-choice'
import { listVersions, versionByHash } from './version.store'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2027-03-10T09:00:00Z')
const text = { fr: 'Essai' }
const programme = { name: text, organiser: text, summary: text, synthetic: true }
for (const id of ['one', 'two']) {
  await createProgramme(db, system, { id, ...programme }, now)
  for (const code of ['citizens', 'mayors'])
    await createAudience(
      db,
      system,
      { programmeId: id, code, name: text, unit: 'person', position: 0 },
      now,
    )
}

/** The same questionnaire, announced to take another time. */
const lasting = (minutes: number): Definition => ({ ...singleChoice, minutes })

let fresh = 0
let subject = { programmeId: 'one', questionnaireId: 'q', audienceCode: 'citizens' }
beforeEach(() => {
  fresh += 1
  subject = { ...subject, questionnaireId: `q${fresh}` }
})

test('versions are numbered in turn, and read back by the hash of their content', async () => {
  const first = await publishVersion(db, system, subject, lasting(11), now)
  const second = await publishVersion(db, system, subject, lasting(12), now)
  expect(first).toEqual({ hash: contentHash(lasting(11)), number: 1 })
  expect(second).toEqual({ hash: contentHash(lasting(12)), number: 2 })
  const hash = contentHash(lasting(12))
  expect(await versionByHash(db, hash)).toEqual({
    hash,
    programmeId: 'one',
    questionnaireId: subject.questionnaireId,
    number: 2,
    definition: lasting(12),
    publishedAt: now,
  })
  expect(await versionByHash(db, 'none')).toBeNull()
  // What PostgreSQL gives back hashes as what was published.
  const row = await db.questionnaireVersion.findUniqueOrThrow({ where: { hash } })
  expect(contentHash(row.definition)).toBe(hash)
})

test('the same content published again is the version it was', async () => {
  const first = await publishVersion(db, system, subject, lasting(21), now)
  await publishVersion(db, system, subject, lasting(22), now)
  const keysTurned = Object.fromEntries(Object.entries(lasting(21)).reverse())
  expect(await publishVersion(db, system, subject, keysTurned, new Date())).toEqual(first)
  expect(await listVersions(db, 'one', subject.questionnaireId)).toHaveLength(2)
  const lines = await db.auditLine.findMany({
    where: { deed: 'publishVersion', subject: `one/${subject.questionnaireId}` },
  })
  expect(lines.map((line) => line.detail)).toContainEqual(first)
  expect(lines).toHaveLength(2)
})

test('two editors who publish at once get two numbers', async () => {
  const results = await Promise.all(
    [31, 32, 33].map((minutes) => publishVersion(db, system, subject, lasting(minutes), now)),
  )
  const numbers = results.map((result) => ('number' in result ? result.number : result))
  expect(numbers.toSorted()).toEqual([1, 2, 3])
})

test('a published version is never changed nor deleted, not even by a statement', async () => {
  const published = await publishVersion(db, system, subject, lasting(41), now)
  const hash = 'hash' in published ? published.hash : ''
  await expect(
    db.$executeRaw`UPDATE questionnaire_version SET definition = '{}' WHERE hash = ${hash}`,
  ).rejects.toThrow(/append-only/)
  await expect(
    db.$executeRaw`DELETE FROM questionnaire_version WHERE hash = ${hash}`,
  ).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`TRUNCATE questionnaire_version`).rejects.toThrow(/append-only/)
})

test('audit lines are never changed nor deleted', async () => {
  await expect(db.$executeRaw`UPDATE audit_line SET actor = 'x'`).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`DELETE FROM audit_line`).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`TRUNCATE audit_line`).rejects.toThrow(/append-only/)
})

test('a questionnaire stays with its audience, and a content with its questionnaire', async () => {
  await publishVersion(db, system, subject, lasting(51), now)
  const mayors = { ...subject, audienceCode: 'mayors' }
  expect(await publishVersion(db, system, mayors, lasting(52), now)).toEqual({
    refusal: 'other-audience',
  })
  const elsewhere = { ...subject, programmeId: 'two' }
  expect(await publishVersion(db, system, elsewhere, lasting(51), now)).toEqual({
    refusal: 'published-elsewhere',
  })
  const nobody = { ...subject, audienceCode: 'none' }
  expect(await publishVersion(db, system, nobody, lasting(53), now)).toEqual({
    refusal: 'unknown-audience',
  })
  expect(await versionByHash(db, contentHash(lasting(53)))).toBeNull()
})

test('what is not a questionnaire, or does not hold together, is not published', async () => {
  const { pages: _, ...noPages } = lasting(61)
  expect(await publishVersion(db, system, subject, noPages, now)).toMatchObject({
    issues: [{ path: ['pages'] }],
  })
  const lost = { ...lasting(62), pages: [{ id: 'p', items: ['nowhere'] }] }
  expect(await publishVersion(db, system, subject, lost, now)).toHaveProperty('findings')
  expect(await listVersions(db, 'one', subject.questionnaireId)).toEqual([])
})

test('only who administers publishes', async () => {
  const analyst: Actor = { kind: 'account', id: 'a', email: 'a@b.fr', name: 'A', role: 'analyst' }
  await expect(publishVersion(db, analyst, subject, lasting(71), now)).rejects.toThrow(Forbidden)
})
