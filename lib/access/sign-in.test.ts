import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { createAccount } from './create-account.command'
import { findAccountOfSession } from './session.store'
import { signIn } from './sign-in.command'
import { signOut } from './sign-out.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const system = { kind: 'system' } as const
const now = new Date('2026-11-22T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const good = { email: 'lea@example.org', password: 'un phare dans la nuit' }
const wrong = { ...good, password: 'une lampe dans le jour' }

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE account, session, sign_in_attempt`
  await createAccount(db, system, { ...good, name: 'Léa', role: 'analyst' }, now)
})

async function sessionOf(input: unknown, at = now): Promise<string> {
  const result = await signIn(db, input, at)
  if ('refusal' in result) throw new Error(result.refusal)
  return result.sessionId
}

test('the right password opens a session of the account, whatever the spelling of the address', async () => {
  const sid = await sessionOf({ ...good, email: ' LEA＠example.org ' })
  expect(await findAccountOfSession(db, sid, now)).toMatchObject({
    kind: 'account',
    email: 'lea@example.org',
    role: 'analyst',
  })
})

test('a wrong password and an unknown address are answered alike', async () => {
  expect(await signIn(db, wrong, now)).toEqual({ refusal: 'wrong-credentials' })
  expect(await signIn(db, { ...good, email: 'nobody@example.org' }, now)).toEqual({
    refusal: 'wrong-credentials',
  })
})

test.each([
  [{ email: { not: 'x' }, password: 'y' }],
  [{ email: 'lea@example.org', password: { not: '' } }],
  [{ email: 'lea@example.org' }],
  [{ email: 'lea@example.org', password: 'x'.repeat(257) }],
  [null],
  ['lea@example.org'],
])(
  'what is not a pair of short strings is refused before anything is looked up: %j',
  async (input) => {
    expect(await signIn(db, input, now)).toEqual({ refusal: 'incomplete' })
    expect(await db.signInAttempt.count()).toBe(0)
  },
)

test('after five failures each try waits, then the right password still opens', async () => {
  for (let i = 0; i < 5; i++) await signIn(db, wrong, later(i))
  expect(await signIn(db, good, later(5))).toEqual({ refusal: 'slow-down', seconds: 1 })
  expect(await signIn(db, good, later(7))).toHaveProperty('sessionId')
  expect(await db.signInAttempt.count()).toBe(0)
})

test('the pause grows, and is never longer than half a minute', async () => {
  for (let i = 0; i < 5; i++) await signIn(db, wrong, later(i))
  let at = 4
  for (const pause of [2, 4, 8, 16, 30, 30]) {
    expect(await signIn(db, wrong, later(at))).toEqual({ refusal: 'slow-down', seconds: pause })
    at += pause
    expect(await signIn(db, wrong, later(at))).toEqual({ refusal: 'wrong-credentials' })
  }
})

test('tries sent together are counted as surely as tries in a row', async () => {
  const results = await Promise.all(Array.from({ length: 9 }, () => signIn(db, wrong, now)))
  const seen = results.map((result) => ('refusal' in result ? result.refusal : 'opened')).sort()
  expect(seen).toEqual([...Array(4).fill('slow-down'), ...Array(5).fill('wrong-credentials')])
})

test('failures against one address slow no other, and are forgotten after a quarter of an hour', async () => {
  for (let i = 0; i < 5; i++) await signIn(db, { ...wrong, email: 'paul@example.org' }, now)
  expect(await signIn(db, good, later(1))).toHaveProperty('sessionId')
  expect(await signIn(db, { ...wrong, email: 'paul@example.org' }, later(901))).toEqual({
    refusal: 'wrong-credentials',
  })
})

test('a session ends after an hour without use, and after eight hours in any case', async () => {
  const sid = await sessionOf(good)
  expect(await findAccountOfSession(db, sid, later(3599))).not.toBeNull()
  expect(await findAccountOfSession(db, sid, later(3599 + 3600))).toBeNull()
  const busy = await sessionOf(good)
  for (let minute = 30; minute < 480; minute += 30) {
    expect(await findAccountOfSession(db, busy, later(minute * 60))).not.toBeNull()
  }
  expect(await findAccountOfSession(db, busy, later(480 * 60))).toBeNull()
})

test('being seen is written at most once a minute', async () => {
  const sid = await sessionOf(good)
  await findAccountOfSession(db, sid, later(59))
  expect((await db.session.findFirstOrThrow()).lastSeenAt).toEqual(now)
  await findAccountOfSession(db, sid, later(60))
  expect((await db.session.findFirstOrThrow()).lastSeenAt).toEqual(later(60))
})

test('signing out revokes that session and no other', async () => {
  const [one, other] = [await sessionOf(good), await sessionOf(good)]
  await signOut(db, one, now)
  expect(await findAccountOfSession(db, one, now)).toBeNull()
  expect(await findAccountOfSession(db, other, now)).not.toBeNull()
})

test('a role taken away or an account disabled counts at the next request', async () => {
  const sid = await sessionOf(good)
  await db.account.updateMany({ where: { email: good.email }, data: { role: 'observer' } })
  expect(await findAccountOfSession(db, sid, now)).toMatchObject({ role: 'observer' })
  await db.account.updateMany({ where: { email: good.email }, data: { disabledAt: now } })
  expect(await findAccountOfSession(db, sid, now)).toBeNull()
  expect(await signIn(db, good, now)).toEqual({ refusal: 'wrong-credentials' })
})

test('neither the password nor the session identifier is stored', async () => {
  const sid = await sessionOf(good)
  const account = await db.account.findFirstOrThrow()
  const stored = JSON.stringify([
    account,
    await db.session.findMany(),
    await db.auditLine.findMany(),
  ])
  expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  expect(stored).not.toContain(good.password)
  expect(stored).not.toContain(sid)
})
