import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { expectKept, keptAddresses } from './kept-offline'
import { addressOf, attempts, expectPage, sayWhoIAm, sendAnswers, skipToReview } from './respondent'

test.use({ viewport: { width: 768, height: 1024 } })

const table = `${addressOf('citizens')}/table`
const title = 'Baromètre des alliances : citoyens'

async function start(page: Page) {
  await page.getByRole('checkbox', { name: /j’accepte de répondre/ }).check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByText(/^Page 1 sur/)).toBeVisible()
}

async function answer(page: Page) {
  await start(page)
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expectPage(page, 'Merci')
}

const nextPerson = (page: Page) => page.getByRole('button', { name: 'Personne suivante' }).click()

async function expectStart(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('button', { name: 'Commencer' })).toBeEnabled()
  await expect(page.getByRole('checkbox')).not.toBeChecked()
}

async function expectCounter(page: Page, words: string) {
  await expect(page.getByText(words)).toBeVisible()
}

/** Nothing that a respondent said is on screen, or anywhere on the tablet but in the queue. */
async function expectClean(page: Page) {
  await expect(page.getByText(/Metz/)).toHaveCount(0)
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage).filter((key) => !/^phare\.(waiting|count)\./.test(key)),
    ...Object.keys(sessionStorage).filter((key) => key.startsWith('phare')),
  ])
  expect(kept).toEqual([])
}

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('three people in a row, one of them without a network: three responses, each starting clean', async ({
    page,
    context,
  }) => {
    test.slow()
    const seen = attempts(page)
    await page.goto(table)
    await expectStart(page)
    await expectAccessible(page)
    await expectKept(page)

    await answer(page)
    await expect(page.getByText('Votre réponse est arrivée et enregistrée.')).toBeVisible()
    const reference = page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    const first = await reference.textContent()
    await expectAccessible(page)
    await nextPerson(page)
    await expectStart(page)
    await expectClean(page)
    await expectCounter(page, '1 réponse envoyée, 0 en attente d’envoi')

    await context.setOffline(true)
    await answer(page)
    await expect(page.getByText(/Elle n’est pas encore envoyée/)).toBeVisible()
    await expect(page.getByText(/arrivée et enregistrée/)).toHaveCount(0)
    expect(await reference.textContent()).not.toBe(first)
    await nextPerson(page)
    await expectStart(page)
    await expectCounter(page, '1 réponse envoyée, 1 en attente d’envoi')

    // Back and Forward show nothing of them, a reload without a network neither.
    await page.goBack()
    await expectStart(page)
    await expectClean(page)
    await page.goForward()
    await expectStart(page)
    await page.reload()
    await expectStart(page)
    await expectClean(page)
    await expectCounter(page, '1 réponse envoyée, 1 en attente d’envoi')

    // The third begins without a network, after that reload; another language is there all the same.
    await start(page)
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await page.getByRole('link', { name: 'Français' }).click()
    await sayWhoIAm(page)
    await skipToReview(page)
    await page.getByRole('link', { name: 'English' }).click()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expectPage(page, 'Thank you')
    await page.getByRole('button', { name: 'Next person' }).click()

    await expectStart(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expectCounter(page, '3 réponses envoyées, 0 en attente d’envoi')
    const created = seen.filter(({ status }) => status === 201)
    expect(new Set(created.map(({ id }) => id)).size).toBe(3)
    expect(created).toHaveLength(3)
    const kept = (await keptAddresses(page)).filter((it) => !it.startsWith('/_next/static/'))
    expect(kept.sort()).toEqual([table, `${table}?files`])
  })
})

test('someone who leaves in the middle is asked, then forgotten; more time is given for the asking', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(table)
  await start(page)
  await sayWhoIAm(page)
  await page.clock.runFor(179_000)
  const asked = page.getByRole('alertdialog', { name: 'Êtes-vous toujours là ?' })
  await expect(asked).toBeHidden()
  await page.clock.runFor(2_000)
  await expect(asked).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Oui, je suis là' }).click()
  await expect(asked).toBeHidden()
  await expect(page.getByRole('combobox')).toHaveValue(/^Metz/)

  await page.clock.runFor(181_000)
  await expect(asked).toBeVisible()
  await page.clock.runFor(61_000)
  await expectStart(page)
  await expectClean(page)
  await start(page)
  await expect(page.getByRole('combobox')).toHaveValue('')

  await page.clock.runFor(181_000)
  await page.getByRole('button', { name: 'J’ai besoin de plus de temps' }).click()
  await page.clock.runFor(3_600_000)
  await expect(asked).toBeHidden()
  await expect(page.getByText(/^Page 1 sur/)).toBeVisible()
})

test('a page left and come back to from the browser’s memory shows nothing', async ({ page }) => {
  await page.goto(table)
  await start(page)
  await sayWhoIAm(page)
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto('/')
  await page.goBack()
  await expectStart(page)
  await expectClean(page)
})

test('what the server refuses stays on the tablet, to read, and leaves when it is accepted', async ({
  page,
}) => {
  await page.route('**/responses/*', (route) => route.fulfill({ status: 410, json: {} }))
  await page.goto(table)
  await answer(page)
  await expect(page.getByText(/n’a pas accepté votre réponse/)).toBeVisible()
  await nextPerson(page)
  await expect(page.getByText('1 réponse n’a pas été acceptée par le service.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Voir', exact: true }).click()
  await expect(page.getByText('1980')).toBeHidden()
  await page.getByRole('button', { name: 'Voir les réponses' }).click()
  await expect(page.getByText('1980')).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/responses/*')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expectCounter(page, '1 réponse envoyée, 0 en attente d’envoi')
})

test('leaving table mode is asked about', async ({ page }) => {
  await page.goto(table)
  await page.getByRole('button', { name: 'Quitter le mode table' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Quitter', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${addressOf('citizens')}$`))
  await expect(page.getByRole('checkbox', { name: /j’accepte de répondre/ })).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the tablet’s first page says that answering needs one', async ({ page }) => {
    await page.goto(table)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    // Searches by text pass <noscript> over.
    await expect(page.locator('noscript h2')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Commencer' })).toBeHidden()
  })
})
