import pg from 'pg'
import type { Db } from '@/lib/db/client'
import { expect, test } from './journey'
import {
  attempts,
  begin,
  expectPage,
  expectReceived,
  goOn,
  sayWhoIAm,
  sendAnswers,
  skipToReview,
} from './respondent'
import { databaseUrl, openDatabase, webPid } from './server'

let db: Db
test.beforeAll(() => {
  db = openDatabase()
})
test.afterAll(() => db.$disconnect())

const stored = (id: string) => db.surveyResponse.count({ where: { id } })

test('a server killed while it writes, and started again, ends with one response', async ({
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const id = /\/responses\/([0-9a-f-]{36})$/.exec(request.url())?.[1]
    if (id) sent.push(id)
  })
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)

  // The statement that writes waits for us: the server dies while it is under way.
  const holder = new pg.Client({ connectionString: databaseUrl() })
  await holder.connect()
  await holder.query('BEGIN; LOCK TABLE pending_fold IN SHARE MODE')
  await sendAnswers(page)
  const waiting = async () => {
    const rows = await db.$queryRaw<unknown[]>`
      SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%standing AS (%'`
    return rows.length
  }
  await expect.poll(waiting).toBe(1)
  const killed = webPid()
  process.kill(killed, 'SIGKILL')
  // The database goes on and writes it: nobody has been told.
  await holder.query('COMMIT')
  await holder.end()
  await expect(page.getByText('Enregistré sur cet appareil.')).toBeVisible()
  await expect(page.getByText('Reçu, merci')).toBeHidden()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu, merci', {
    timeout: 45_000,
  })
  expect(webPid()).not.toBe(killed)
  expect(new Set(sent).size).toBe(1)
  expect(sent.length).toBeGreaterThan(1)
  expect(await stored(sent[0] ?? '')).toBe(1)
})

test('whoever is answering when the fieldwork closes has half an hour to send', async ({
  page,
}) => {
  const seen = attempts(page)
  const id = 'grand-est-2026-citizens'
  const close = (minutesAgo: number) =>
    db.fieldwork.update({
      where: { id },
      data: { state: 'closed', closedAt: new Date(Date.now() - minutesAgo * 60_000) },
    })
  try {
    await begin(page, 'citizens')
    await sayWhoIAm(page)
    await close(29)
    await goOn(page, 'Les sujets de votre territoire')
    await skipToReview(page)
    await sendAnswers(page)
    await expectReceived(page)
    expect(seen.map(({ status }) => status)).toEqual([201])
    expect(await stored(seen[0]?.id ?? '')).toBe(1)

    await db.fieldwork.update({ where: { id }, data: { state: 'open', closedAt: null } })
    // Another respondent; the first page's copy is at most five seconds old.
    await page.evaluate(() => sessionStorage.clear())
    await page.waitForTimeout(5_500)
    await begin(page, 'citizens')
    await sayWhoIAm(page)
    await close(31)
    await skipToReview(page)
    await sendAnswers(page)
    await expectPage(page, 'Le questionnaire a fermé avant votre envoi')
    expect(seen.map(({ status }) => status)).toEqual([201, 410])
    expect(await stored(seen[1]?.id ?? '')).toBe(0)
  } finally {
    await db.fieldwork.update({ where: { id }, data: { state: 'open', closedAt: null } })
  }
})

test('a deployment between the first page and the last loses nothing', async ({ page }) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  // The files of the build that this page is of are gone, and the server is another process.
  await page.route('**/_next/static/**', (route) => route.fulfill({ status: 404, body: '' }))
  process.kill(webPid(), 'SIGKILL')
  await goOn(page, 'Les sujets de votre territoire')
  await skipToReview(page)
  await sendAnswers(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu, merci', {
    timeout: 45_000,
  })
  const last = seen.at(-1)
  // On a slow machine the first attempt may have been written without its reply.
  expect([200, 201]).toContain(last?.status)
  expect(await stored(last?.id ?? '')).toBe(1)
})
