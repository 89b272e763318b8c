import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { addressOf, attempts, begin, chooseCommune, question } from './respondent'

const language = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Set on the window: gone if the page was loaded again. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { sameWindow: true })
  })
}

async function expectSameWindow(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'sameWindow' in window)).toBe(true)
}

const questionnaires = '**/api/v1/fieldworks/*/questionnaire?*'

test('the language changes on the first page, among questions and at the review: nothing is lost', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const seen = attempts(page)
  const bodies: { language: string; device: string; mode: string }[] = []
  page.on('request', (sent) => {
    if (sent.method() === 'PUT') bodies.push(sent.postDataJSON())
  })
  await page.goto(addressOf('citizens'))
  await expect(page.getByRole('button', { name: 'Commencer' })).toBeEnabled()
  await mark(page)
  await language(page, 'Deutsch').click()
  await expect(page.getByText('Bevor Sie beginnen')).toBeVisible()
  await expect(page.getByText(/kann bis 0:30\sUhr abgeschickt werden/)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveTitle(/^Barometer der Bündnisse/)
  await expect(language(page, 'Deutsch')).toBeFocused()
  await expectAccessible(page)

  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await expect(page).toHaveTitle(/^Seite 1 von \d/)
  await chooseCommune(page, 'metz', 'Metz')
  await page.getByLabel('Ihr Geburtsjahr?').fill('1980')
  await language(page, 'Français').click()
  await expect(page.getByLabel('Votre année de naissance ?')).toHaveValue('1980')
  await expect(page.getByRole('combobox')).toHaveValue('Metz (57)')
  await expect(page).toHaveTitle(/^Page 1 sur \d/)
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await question(page, 'Logement').getByLabel('7', { exact: true }).check()
  await language(page, 'English').click()
  await expect(question(page, 'Housing').getByLabel('7', { exact: true })).toBeChecked()

  const next = page.getByRole('button', { name: /^(Continue|Check my answers)$/ })
  while (await next.isVisible()) {
    const before = (await heading(page).textContent()) ?? ''
    await next.click()
    await expect(heading(page)).not.toHaveText(before)
  }
  await language(page, 'Deutsch').click()
  await expect(page.getByText('Metz (57)')).toBeVisible()
  await expectAccessible(page)
  await expectSameWindow(page)
  await page.getByRole('button', { name: 'Meine Antworten absenden' }).click()
  await expect(page.getByText('Referenz Ihrer Antworten')).toBeVisible()
  expect(seen.map(({ status }) => status)).toEqual([201])
  expect(bodies).toMatchObject([{ language: 'de', device: 'computer', mode: 'self' }])

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})

test('without a network a language that is here is spoken, another is not, and nothing is lost', async ({
  page,
}) => {
  await begin(page, 'citizens')
  await page.getByLabel('Votre année de naissance ?').fill('1980')
  await language(page, 'English').click()
  await expect(page.getByLabel('Your year of birth?')).toHaveValue('1980')
  await page.route(questionnaires, (route) => route.abort())
  await language(page, 'Deutsch').click()
  await expect(page.getByText(/Changing the language needs an Internet connection/)).toBeVisible()
  await expect(page.getByLabel('Your year of birth?')).toHaveValue('1980')
  await expectAccessible(page)
  await language(page, 'Français').click()
  await expect(page.getByLabel('Votre année de naissance ?')).toHaveValue('1980')
  await expect(page.getByText(/connexion à Internet/)).toBeHidden()
})

test('a version published meanwhile comes with the other language: answers are carried over, and it says so', async ({
  page,
}) => {
  const version = 'f'.repeat(64)
  await page.route(questionnaires, async (route) => {
    const reply = await route.fetch()
    const screen = await reply.json()
    const { definition } = screen.version
    // The year of birth is asked no more.
    definition.items = definition.items.filter(({ id }: { id: string }) => id !== 'p_naissance')
    definition.screenings = []
    for (const it of definition.pages) {
      it.items = it.items.filter((id: string) => id !== 'p_naissance')
    }
    screen.version.hash = version
    await route.fulfill({ response: reply, json: screen })
  })
  await begin(page, 'citizens')
  await chooseCommune(page, 'metz', 'Metz')
  await page.getByLabel('Votre année de naissance ?').fill('1980')
  await language(page, 'English').click()
  await expect(page.getByText(/The questionnaire has changed/)).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveValue('Metz (57)')
  await expect(page.getByLabel('Your year of birth?')).toBeHidden()
  const kept = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((it) => it.startsWith('phare.draft.')) ?? ''
    return JSON.parse(localStorage.getItem(key) ?? '')
  })
  expect(kept.version).toBe(version)
  expect(Object.keys(kept.answers)).toEqual([expect.stringMatching(/commune/)])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the links of the languages lead to the same page in them', async ({ page }) => {
    await page.goto(addressOf('citizens'))
    await language(page, 'Deutsch').click()
    await expect(page.getByText('Bevor Sie beginnen')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('checkbox')).toBeHidden()
  })
})
