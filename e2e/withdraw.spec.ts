import type { Page } from '@playwright/test'
import type { Db } from '@/lib/db/client'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import {
  addressOf,
  attempts,
  begin,
  expectPage,
  expectReceived,
  sayWhoIAm,
  sendAnswers,
  skipToReview,
} from './respondent'
import { openDatabase } from './server'
import { signIn } from './sign-in'

const fieldwork = 'grand-est-2026-citizens'
let db: Db
test.beforeAll(() => {
  db = openDatabase()
})
test.afterAll(() => db.$disconnect())

/** Lines of the file of responses: what the desk can see of them. */
async function responsesInFile(page: Page): Promise<number> {
  const file = await page.request.get(`/api/v1/fieldworks/${fieldwork}/responses.csv`)
  expect(file.status()).toBe(200)
  return (await file.text()).trimEnd().split('\r\n').length - 1
}

async function answer(page: Page): Promise<string> {
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expectReceived(page)
  return (await page.getByRole('definition').first().textContent()) ?? ''
}

test('a response withdrawn with its reference leaves the desk’s count as it was', async ({
  page,
  browser,
}) => {
  test.slow()
  await page.goto(`/desk/sign-in?to=/desk/fieldworks/${fieldwork}`)
  await signIn(page, 'analyst')
  const line = page.getByRole('row', { name: /Les alliances sont source d’innovation/ })
  await expect(line).toBeVisible({ timeout: 30_000 })
  const before = await responsesInFile(page)

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' })
  const respondent = await phone.newPage()
  const seen = attempts(respondent)
  const reference = await answer(respondent)
  expect(await responsesInFile(page)).toBe(before + 1)

  await respondent.getByRole('link', { name: 'Retirer ma réponse' }).click()
  await expect(respondent.getByRole('heading', { level: 1 })).toHaveText('Retirer ma réponse')
  await expectAccessible(respondent)
  const field = respondent.getByLabel('Référence')
  const go = respondent.getByRole('button', { name: 'Continuer' })
  const confirm = respondent.getByRole('dialog')
  await go.click()
  await expect(
    respondent.getByRole('alert').filter({ hasText: 'Tapez la référence' }),
  ).toBeVisible()
  await field.fill(reference.toLowerCase().replaceAll('-', ''))
  await go.click()
  await expect(confirm).toContainText(reference.replaceAll('-', '\u2011'))
  await expectAccessible(respondent)
  await confirm.getByRole('button', { name: 'Ne rien changer' }).click()
  expect(await responsesInFile(page)).toBe(before + 1)

  await phone.setOffline(true)
  await go.click()
  await confirm.getByRole('button', { name: 'Retirer ma réponse' }).click()
  await expect(respondent.getByText(/Rien n’a été confirmé/)).toBeVisible()
  await expect(field).toHaveValue(reference.toLowerCase().replaceAll('-', ''))
  await phone.setOffline(false)
  await go.click()
  await confirm.getByRole('button', { name: 'Retirer ma réponse' }).click()
  await expectPage(respondent, 'Réponse retirée')
  await expectAccessible(respondent)
  expect(await responsesInFile(page)).toBe(before)
  expect(await db.surveyResponse.count({ where: { id: seen[0]?.id ?? '' } })).toBe(0)

  // A second time, and on the page that gave the receipt.
  await respondent.reload()
  await field.fill(reference)
  await go.click()
  await confirm.getByRole('button', { name: 'Retirer ma réponse' }).click()
  await expect(respondent.getByRole('alert').filter({ hasText: 'Aucune réponse' })).toBeVisible()
  await expect(field).toHaveValue(reference)
  await respondent.getByRole('link', { name: 'Revenir au questionnaire' }).click()
  await expect(respondent.getByRole('button', { name: 'Commencer' })).toBeVisible()
})

test('what cannot be withdrawn is told why, in the three languages', async ({ page }) => {
  await page.goto(`${addressOf('citizens')}/withdraw`)
  const field = page.getByRole('textbox')
  const tryOut = async (typed: string, said: RegExp) => {
    await field.fill(typed)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible()
    await expect(field).toHaveValue(typed)
    await expect(field).toBeFocused()
  }
  await tryOut('7K2M-Q0X4', /huit caractères.*@/)
  await tryOut('7K2M-Q0X4-R9', /Celle-ci en a 10/)
  await tryOut('7K2M-Q0X4-R9B1-T6WU', /jamais la lettre U/)
  await expectAccessible(page)
  for (const [name, title] of [
    ['Deutsch', 'Meine Antworten zurückziehen'],
    ['English', 'Withdraw my response'],
    ['Français', 'Retirer ma réponse'],
  ] as const) {
    await page.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page).toHaveTitle(new RegExp(`^${title}`))
    await expect(field).toHaveValue('7K2M-Q0X4-R9B1-T6WU')
  }
})

test('a fieldwork that is over says since when, and whom to write to', async ({ page }) => {
  const over = await db.fieldwork.findFirstOrThrow({ where: { state: 'closed' } })
  await page.goto(`/answer/${over.id}/withdraw`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Les réponses ne peuvent plus être retirées',
  )
  await expect(page.getByText(/terminé depuis le .*20\d\d/)).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /@/ })).toBeVisible()
  await expect(page.getByRole('textbox')).toBeHidden()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expectAccessible(page)
})
