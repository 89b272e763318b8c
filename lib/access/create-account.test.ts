import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { type Actor, Forbidden, type Role } from './actor'
import { createAccount } from './create-account.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const now = new Date('2026-11-22T12:00:00Z')
const by = (role: Role): Actor => ({ kind: 'account', id: '0', email: 'x@y.fr', name: 'X', role })
const asked = {
  email: 'paul.martin@example.org',
  name: 'Paul',
  role: 'observer',
  password: 'brume sur la lande',
} as const

test('only administrators make accounts', async () => {
  const actors: Actor[] = [{ kind: 'anonymous' }, by('observer'), by('analyst')]
  for (const actor of actors) {
    await expect(createAccount(db, actor, asked, now)).rejects.toThrow(Forbidden)
  }
  expect(await db.account.count()).toBe(0)
  expect(await createAccount(db, by('administrator'), asked, now)).toHaveProperty('id')
  expect(await createAccount(db, by('administrator'), asked, now)).toEqual({
    refusal: 'email-taken',
  })
  expect(await db.auditLine.findMany()).toMatchObject([{ deed: 'createAccount', actor: '0' }])
})

test.each([
  ['onze signes', 'password-too-short'],
  ['Motdepasse123', 'password-too-common'],
  ['azertyuiopqs', 'password-too-common'],
  ['phare2026phare2026', 'password-too-common'],
  ['012345678901', 'password-too-common'],
  ['paul.martin@example.org', 'password-too-common'],
])('%s is refused', async (password, refusal) => {
  const input = { ...asked, password }
  expect(await createAccount(db, { kind: 'system' }, input, now)).toEqual({ refusal })
})
