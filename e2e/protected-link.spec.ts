import type { Page } from '@playwright/test'
import { openedFieldwork } from './invited-fieldwork'
import { expect, test } from './journey'
import { attempts, expectPage, sendAnswers } from './respondent'
import { openDatabase } from './server'

const db = openDatabase()
let address = ''
test.beforeAll(async () => {
  const protection = { calmPerNetwork: 1, calmInAll: 1 }
  address = `/answer/${await openedFieldwork(db, 'protected', { protection })}`
})
test.afterAll(() => db.$disconnect())

async function answerAll(page: Page, where = address) {
  await page.goto(where)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByLabel('Non').check()
  for (const heading of ['Votre avis', 'Relire et envoyer']) {
    await page.getByRole('button', { name: /^(Continuer|Relire mes réponses)$/ }).click()
    await expectPage(page, heading)
  }
}

test('beyond the calm rate the browser works before it sends, and the person does nothing', async ({
  page,
}) => {
  await answerAll(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  await page.getByRole('button', { name: 'Commencer un nouveau questionnaire' }).click()
  await answerAll(page)
  const seen = attempts(page)
  const worked = page.waitForEvent('worker')
  await sendAnswers(page)
  expect((await worked).url()).toContain('/answer/proof.js')
  await expectPage(page, 'Reçu, merci')
  expect(seen.map(({ status }) => status)).toEqual([428, 201])
  expect(await db.surveyResponse.count({ where: { id: seen[0]?.id ?? '' } })).toBe(1)
})

test('where no worker can be had, the page itself does the work', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { Worker: undefined }))
  await answerAll(page)
  const seen = attempts(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  expect(seen.map(({ status }) => status)).toEqual([428, 201])
})

test('on a shared tablet the queue does the work, and the next person begins meanwhile', async ({
  page,
}) => {
  const seen = attempts(page)
  await answerAll(page, `${address}/table`)
  await sendAnswers(page)
  await expectPage(page, 'Merci')
  await expect(page.getByText('Votre réponse est arrivée et enregistrée.')).toBeVisible()
  expect(seen.map(({ status }) => status)).toEqual([428, 201])
})

test('who leaves while the work is done loses nothing', async ({ page, context }) => {
  await page.route('**/answer/proof.js', () => {})
  await answerAll(page)
  await sendAnswers(page)
  await expect(page.getByText('Envoi en cours…')).toBeVisible()
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(address)
  await expectPage(again, 'Reçu, merci')
})
