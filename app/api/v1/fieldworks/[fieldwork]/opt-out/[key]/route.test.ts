import { afterAll, expect, test, vi } from 'vitest'
import { hashOfKey, newKey, newPaperCode } from '@/lib/audience/invitation-key'
import { testInvited, testPepper } from '@/lib/audience/test-mailing'
import { testDatabase } from '@/lib/db/test-database'
import { peerHeader } from '@/lib/platform/network'
import { GET, POST } from './route'

const { db, url, drop } = await testDatabase()
vi.stubEnv('DATABASE_URL', url)
vi.stubEnv('NEXTAUTH_URL', 'https://phare.example')
vi.stubEnv('NEXTAUTH_SECRET', testPepper)
afterAll(async () => {
  vi.unstubAllEnvs()
  await drop()
})

const { fieldworkId, invitationIds } = await testInvited(db, 2)
async function keyOf(n: number, kind: 'optOut' | 'entry' = 'optOut') {
  const key = newKey()
  const hash = hashOfKey(key, testPepper) ?? ''
  const invitationId = invitationIds[n] ?? ''
  await db.invitationKey.create({ data: { fieldworkId, hash, invitationId, kind } })
  return key
}
const kinds = async (n: number) =>
  (
    await db.invitationEvent.findMany({
      where: { fieldworkId, invitationId: invitationIds[n] ?? '', kind: { not: 'created' } },
    })
  )
    .map(({ kind }) => kind)
    .sort()

function ask(method: 'GET' | 'POST', key: string, init: RequestInit = {}, fieldwork = fieldworkId) {
  const request = new Request('http://phare.test', { method, ...init })
  const door = method === 'GET' ? GET : POST
  return door(request, { params: Promise.resolve({ fieldwork, key }) })
}
const oneClick = {
  body: 'List-Unsubscribe=One-Click',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
}

test('one click of a reader of mail ends the mails; again, it is done already', async () => {
  const key = await keyOf(0)
  for (let time = 0; time < 2; time += 1) {
    const response = await ask('POST', key, oneClick)
    expect([response.status, await response.json()]).toEqual([200, { optedOut: true }])
  }
  expect(await kinds(0)).toEqual(['optedOut'])
})

test('a visit ends nothing: it leads to the page that asks', async () => {
  const key = await keyOf(1)
  const response = await ask('GET', key)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(`/answer/${fieldworkId}/stop#${key}`)
  expect(await kinds(1)).toEqual([])
  expect((await ask('GET', '/evil.example')).status).toBe(404)
})

test('our page may say that the person refuses besides', async () => {
  const key = await keyOf(1)
  const json = (body: unknown) => ({
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  expect((await ask('POST', key, json({ refuses: 'yes' }))).status).toBe(422)
  expect((await ask('POST', key, json({ refuses: true }))).status).toBe(200)
  expect(await kinds(1)).toEqual(['optedOut', 'refused'])
})

test('any other key is unknown, all alike', async () => {
  const entry = await keyOf(0, 'entry')
  const answers = await Promise.all([
    ask('POST', newKey(), oneClick),
    ask('POST', entry, oneClick),
    ask('POST', 'x', oneClick),
    ask('POST', await keyOf(0), oneClick, 'another'),
    ask('POST', '\0', oneClick, '../..'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(texts).size).toBe(1)
})

test('codes of letters are not guessed at here either; one click still ends mails from there', async () => {
  const from = {
    headers: { ...oneClick.headers, [peerHeader]: '203.0.113.7' },
    body: oneClick.body,
  }
  for (let guess = 0; guess < 100; guess++)
    expect((await ask('POST', newPaperCode(), from)).status).toBe(404)
  const refused = await ask('POST', newPaperCode(), from)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '600'])
  expect((await ask('POST', await keyOf(1), from)).status).toBe(200)
})
