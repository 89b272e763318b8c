import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Db } from '@/lib/db/client'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import {
  addressOf,
  attempts,
  begin,
  expectPage,
  expectReceived,
  goOn,
  question,
  sayWhoIAm,
  sendAnswers,
  skipToReview,
} from './respondent'
import { openDatabase } from './server'

let db: Db
test.beforeAll(() => {
  db = openDatabase()
})
test.afterAll(() => db.$disconnect())
test.beforeEach(() => db.responseDraft.deleteMany())

/** Another one each time: a response that was sent keeps it. */
const word = `canari${randomUUID().slice(0, 8)}`
const canary = `Un ${word} bleu de Vandœuvre`
const offered = (page: Page) =>
  page.getByRole('button', { name: 'Continuer sur un autre appareil' })
const dialog = (page: Page) => page.getByRole('dialog')
const drafts = () => db.responseDraft.findMany()

async function another(browser: Browser): Promise<Page> {
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' })
  return phone.newPage()
}

/** Begins, answers two pages and asks for a code. */
async function answerAndKeep(page: Page): Promise<string> {
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await goOn(page, 'Les sujets de votre territoire')
  await question(page, 'Logement').getByLabel('7', { exact: true }).check()
  return keep(page)
}

async function keep(page: Page): Promise<string> {
  await offered(page).click()
  await expect(dialog(page)).toContainText('copie chiffrée')
  await dialog(page).getByRole('button', { name: 'Créer un code' }).click()
  await expect(dialog(page).getByRole('heading')).toHaveText('Votre code')
  const code = await dialog(page)
    .getByText(/^(\w{4}\s?){4}$/)
    .textContent({ timeout: 5_000 })
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){4}$/)
  return (code ?? '').trim().replaceAll(' ', '-')
}

const backToPage = (page: Page) =>
  dialog(page).getByRole('button', { name: 'Revenir au questionnaire' }).click()

async function resume(page: Page, typed: string): Promise<void> {
  await page.getByRole('button', { name: 'Reprendre avec un code' }).click()
  await dialog(page).getByLabel('Code').fill(typed)
  await dialog(page).getByRole('button', { name: 'Reprendre' }).click()
}

/** Where something stands in the database, as text or as bytes. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const hex = Buffer.from(words).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM "${name}" t
        WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0) AS found`,
      words,
      hex,
    )
    if (row?.found) found.push(name)
  }
  return found
}

function serverLog(): string {
  const file =
    process.env.PHARE_E2E_LOG ?? path.join(process.env.PHARE_E2E_DATA ?? '', 'log/web.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

test('begun on one device, finished on the other: one response, and the first device is told', async ({
  page,
  browser,
}) => {
  test.slow()
  const seen = attempts(page)
  const code = await answerAndKeep(page)
  await expectAccessible(page)
  await backToPage(page)
  await expect(page.getByText(/Copie pour un autre appareil\s: à jour à \d\d:\d\d/)).toBeVisible()

  const phone = await another(browser)
  const sent = attempts(phone)
  await phone.goto(addressOf('citizens'))
  await phone.getByRole('button', { name: 'Reprendre avec un code' }).click()
  await expectAccessible(phone)
  await dialog(phone).getByRole('button', { name: 'Annuler' }).click()
  await resume(phone, ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)
  await expectPage(phone, 'Les sujets de votre territoire')
  await expect(question(phone, 'Logement').getByLabel('7', { exact: true })).toBeChecked()
  await question(phone, 'Logement').getByLabel('3', { exact: true }).check()
  await skipToReview(phone)
  await expect(phone.getByText('Metz (57)')).toBeVisible()
  await sendAnswers(phone)
  await expectReceived(phone)
  expect(sent.map(({ status }) => status)).toEqual([201])
  expect(await drafts()).toEqual([])

  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await expect(dialog(page)).toContainText('Ces réponses ont déjà été envoyées')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Fermer' }).click()
  await skipToReview(page)
  await sendAnswers(page)
  await expectPage(page, 'Déjà reçue')
  expect(seen.map(({ id, status }) => [id, status])).toEqual([[sent[0]?.id, 409]])
  expect(await db.surveyResponse.count({ where: { id: sent[0]?.id ?? '' } })).toBe(1)
})

test('neither the answers nor the code stand in the database or in the server’s log', async ({
  page,
  browser,
}) => {
  test.slow()
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await goOn(page, 'Les sujets de votre territoire')
  const next = page.getByRole('button', { name: 'Continuer', exact: true })
  const words = page.getByLabel(/Connaissez-vous une initiative/)
  while (await words.isHidden()) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    await next.click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '')
  }
  await words.fill(canary)
  const code = await keep(page)
  await backToPage(page)
  const phone = await another(browser)
  await phone.goto(addressOf('citizens'))
  await resume(phone, code)
  await expect(phone.getByLabel(/Connaissez-vous une initiative/)).toHaveValue(canary)
  await expect.poll(() => phone.getByText(/Copie pour un autre appareil/).isVisible()).toBe(true)

  expect(await drafts()).toHaveLength(1)
  const bare = code.replaceAll('-', '')
  for (const secret of [canary, word, code, bare, bare.toLowerCase()]) {
    expect(await tablesWith(secret)).toEqual([])
    expect(serverLog()).not.toContain(secret)
  }
  await skipToReview(phone)
  await sendAnswers(phone)
  await expectReceived(phone)
  // What is looked for is found where it should be.
  expect(await tablesWith(canary)).toEqual(['response'])
  expect(await tablesWith(bare)).toEqual([])
  expect(serverLog()).not.toContain(canary)
  expect(await drafts()).toEqual([])
})

test('a link resumes once it is agreed to, and its code is in the address no longer', async ({
  page,
  browser,
}) => {
  const code = await answerAndKeep(page)
  const link = await dialog(page).getByLabel('Lien de reprise').inputValue()
  expect(new URL(link).hash).toBe(`#resume=${code}`)
  const mail = await dialog(page)
    .getByRole('link', { name: /par e-mail/ })
    .getAttribute('href')
  expect(mail).toMatch(/^mailto:\?subject=[^&]+&body=/)
  expect(decodeURIComponent(mail ?? '')).toContain(link)

  const phone = await another(browser)
  const requests: string[] = []
  phone.on('request', (request) => requests.push(request.url()))
  await phone.goto(link)
  await expect(dialog(phone)).toContainText('Ne continuez que si vous l’avez créé vous-même')
  expect(new URL(phone.url()).hash).toBe('')
  await expect(dialog(phone).getByLabel('Code')).toHaveValue(code)
  expect(requests.filter((url) => url.includes('/drafts'))).toEqual([])
  await expectAccessible(phone)
  await dialog(phone).getByRole('button', { name: 'Reprendre' }).click()
  await expectPage(phone, 'Les sujets de votre territoire')
  expect(requests.join(' ')).not.toContain(code)
  await phone.reload()
  await expect(question(phone, 'Logement').getByLabel('7', { exact: true })).toBeChecked()
})

test('a code that is wrong is said to be, and stays as it was typed', async ({ page, browser }) => {
  const code = await answerAndKeep(page)
  const phone = await another(browser)
  await phone.goto(addressOf('citizens'))
  const field = dialog(phone).getByLabel('Code')
  const alert = dialog(phone).getByRole('alert')
  const tryOut = async (typed: string, said: RegExp) => {
    await field.fill(typed)
    await dialog(phone).getByRole('button', { name: 'Reprendre' }).click()
    await expect(alert).toContainText(said)
    await expect(field).toHaveValue(typed)
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(said)
  }
  await phone.getByRole('button', { name: 'Reprendre avec un code' }).click()
  await tryOut(code.slice(0, 14), /Celui-ci en a 12/)
  await tryOut(code.replace(/.$/, 'ü'), /sans accent/)
  await tryOut(
    code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    /n’ouvre rien ici/,
  )
  await expectAccessible(phone)
  await phone.context().setOffline(true)
  await tryOut(code, /n’est pas connecté/)
  await phone.context().setOffline(false)
  await dialog(phone).getByRole('button', { name: 'Reprendre' }).click()
  await expectPage(phone, 'Les sujets de votre territoire')
})

test('each page turned brings the copy up to date; without a network it says that it is late', async ({
  page,
}) => {
  await answerAndKeep(page)
  await backToPage(page)
  const content = async () => Buffer.from((await drafts())[0]?.content ?? []).toString('hex')
  const first = await content()
  await goOn(page, 'Les priorités')
  await expect.poll(content).not.toBe(first)
  await page.context().setOffline(true)
  await goOn(page, 'Agir ensemble')
  await expect(page.getByText(/date de \d\d:\d\d.*restent sur cet appareil/)).toBeVisible()
  await expectAccessible(page)
  const late = await content()
  await page.context().setOffline(false)
  await expect.poll(content).not.toBe(late)
  await expect(page.getByText(/à jour à/)).toBeVisible()
  await page.getByRole('button', { name: 'Afficher le code' }).click()
  await dialog(page).getByRole('button', { name: 'Effacer la copie du serveur' }).click()
  await expect(page.getByText('La copie du serveur est effacée.')).toBeVisible()
  expect(await drafts()).toEqual([])
  await goOn(page, 'La dynamique de votre territoire')
  expect(await drafts()).toEqual([])
})

test('the first device, back at the answers, chooses which ones go on', async ({
  page,
  browser,
}) => {
  test.slow()
  const code = await answerAndKeep(page)
  await backToPage(page)
  const phone = await another(browser)
  await phone.goto(addressOf('citizens'))
  await resume(phone, code)
  await question(phone, 'Logement').getByLabel('3', { exact: true }).check()
  await goOn(phone, 'Les priorités')
  await expect(phone.getByText(/à jour à/)).toBeVisible()
  await phone.waitForLoadState('networkidle')

  await page.reload()
  await expect(dialog(page)).toContainText('Vous avez continué sur un autre appareil')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Celles de l’autre appareil' }).click()
  await expectPage(page, 'Les priorités')
  await page.getByRole('button', { name: 'Retour' }).click()
  await expect(question(page, 'Logement').getByLabel('3', { exact: true })).toBeChecked()
  await expect(dialog(page)).toBeHidden()

  // Now the phone is the one that is behind; it keeps its own.
  await question(phone, /traités en priorité/)
    .getByRole('button', { name: 'Logement', exact: true })
    .click()
  await phone.getByRole('button', { name: 'Continuer', exact: true }).click()
  await expect(dialog(phone)).toContainText('Vous avez continué sur un autre appareil')
  await dialog(phone).getByRole('button', { name: 'Celles de cet appareil' }).click()
  await expect(dialog(phone)).toBeHidden()
  await page.reload()
  await dialog(page).getByRole('button', { name: 'Celles de l’autre appareil' }).click()
  await expectPage(page, 'Agir ensemble')
  expect(await drafts()).toHaveLength(1)
})

test('a device with other answers asks before they are replaced', async ({ page, browser }) => {
  const code = await answerAndKeep(page)
  const phone = await another(browser)
  await begin(phone, 'citizens')
  await sayWhoIAm(phone, '1951')
  await phone.goto('/')
  await phone.evaluate(() => sessionStorage.clear())
  await phone.goto(addressOf('citizens'))
  await resume(phone, code)
  await expect(dialog(phone)).toContainText('Remplacer les réponses de cet appareil ?')
  await expectAccessible(phone)
  await dialog(phone).getByRole('button', { name: 'Garder celles d’ici' }).click()
  await phone.getByRole('button', { name: 'Reprendre où j’en étais' }).click()
  await expect(phone.getByLabel('Votre année de naissance ?')).toHaveValue('1951')
  await phone.goBack()
  await resume(phone, code)
  await dialog(phone).getByRole('button', { name: 'Remplacer' }).click()
  await expectPage(phone, 'Les sujets de votre territoire')
  await phone.getByRole('button', { name: 'Retour' }).click()
  await expect(phone.getByLabel('Votre année de naissance ?')).toHaveValue('1980')
})
