import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import {
  addressOf,
  begin,
  expectPage,
  expectReceived,
  goOn,
  question,
  sayWhoIAm,
  sendAnswers,
  skipToReview,
} from './respondent'

async function answer(page: Page): Promise<void> {
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await goOn(page, 'Les sujets de votre territoire')
  await question(page, 'Logement').getByLabel('7', { exact: true }).check()
  await skipToReview(page)
  await sendAnswers(page)
  await expectReceived(page)
}

const mine = (page: Page) => page.getByRole('button', { name: 'Revoir et imprimer mes réponses' })

test('the receipt gives a reference, and a copy of one’s answers to print', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await answer(page)
  const reference = await page.getByRole('definition').first().textContent()
  expect(reference).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  await page.getByRole('button', { name: 'Copier la référence' }).click()
  await expect(page.getByText('Référence copiée')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference)
  await expect(page.getByRole('link', { name: 'Retirer ma réponse' })).toHaveAttribute(
    'href',
    `${addressOf('citizens')}/withdraw`,
  )

  await mine(page).click()
  await expectPage(page, 'Mes réponses')
  await expect(page).toHaveTitle(/^Mes réponses – Baromètre des alliances/)
  await expect(page.getByText('Metz (57)')).toBeVisible()
  await expect(page.getByText(reference ?? '')).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Metz (57)')).toBeVisible()
  await expect(page.getByText('Logement')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
  await page.emulateMedia({ media: 'screen' })
  const kept = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
  expect(await page.evaluate(kept)).not.toContain('57463')
})

const leavings: Record<string, (page: Page) => Promise<unknown>> = {
  Back: (page) => page.goBack(),
  'a reload': (page) => page.reload(),
  'another page and Back': async (page) => {
    await page.goto('/')
    await page.goBack()
  },
}

for (const [name, leave] of Object.entries(leavings)) {
  test(`after ${name} the receipt is there, the copy is gone`, async ({ page }) => {
    await answer(page)
    await mine(page).click()
    await expectPage(page, 'Mes réponses')
    await leave(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu, merci')
    await expect(mine(page)).toBeHidden()
    await expect(page.getByText('Metz (57)')).toBeHidden()
  })
}

test('the next person starts on the first page, where nothing is left of the one before', async ({
  page,
}) => {
  await answer(page)
  await page.getByRole('button', { name: 'Commencer un nouveau questionnaire' }).click()
  await expect(page.getByText('Avant de commencer')).toBeVisible()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.goBack()
  await expect(page.getByText('Metz (57)')).toBeHidden()
  await expect(page.getByText(/Référence de votre réponse/)).toBeHidden()
})
