import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { expectKept, keptAddresses } from './kept-offline'
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

test.use({ serviceWorkers: 'allow' })

test('answers sent without a network leave when it is back, the tab closed and reopened meanwhile', async ({
  page,
  context,
}) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await expectKept(page)
  await context.setOffline(true)
  await skipToReview(page)
  await sendAnswers(page)
  await expectPage(page, 'Vos réponses ne sont pas encore parties')
  await page.close()

  const later = await context.newPage()
  await later.goto(addressOf('citizens'))
  await expectPage(later, 'Vos réponses ne sont pas encore parties')
  await expect(later.getByText('Reçu, merci')).toBeHidden()
  await expectAccessible(later)
  expect(seen).toEqual([])

  await context.setOffline(false)
  await expectReceived(later)
  expect(seen.map(({ status }) => status)).toEqual([201])
})

test('a questionnaire opened once is begun and finished without a network', async ({
  page,
  context,
}) => {
  await page.goto(addressOf('citizens'))
  await expectKept(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('checkbox', { name: /j’accepte de répondre/ }).check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByRole('checkbox', { name: /hors de la région/ }).check()
  await page.getByLabel('Votre année de naissance ?').fill('1980')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByRole('button', { name: 'Terminer' }).click()
  await expectPage(page, 'Vos réponses ne sont pas encore parties')
  await context.setOffline(false)
  await expectReceived(page)
})

test('what could not leave one questionnaire leaves when another is opened, and its own page says so', async ({
  page,
  context,
}) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await context.setOffline(true)
  await sendAnswers(page)
  await expectPage(page, 'Vos réponses ne sont pas encore parties')
  await page.close()
  await context.setOffline(false)

  const other = await context.newPage()
  await other.goto(addressOf('associations'))
  await expect.poll(() => seen.map(({ status }) => status), { timeout: 20_000 }).toEqual([201])
  await other.goto(addressOf('citizens'))
  await expectReceived(other)
  await other.reload()
  await expectPage(other, 'Reçu, merci')
  expect(seen).toHaveLength(1)
})

test('the worker keeps the page and its files, nothing else, and shows its copy only without a network', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await page.evaluate(() => caches.open('phare-pages-0'))
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await expectKept(page)
  const address = addressOf('citizens')
  const kept = await keptAddresses(page)
  expect(kept.filter((it) => !it.startsWith('/_next/static/')).sort()).toEqual([
    address,
    `${address}?files`,
  ])
  expect(await page.evaluate(() => caches.has('phare-pages-0'))).toBe(false)

  await page.evaluate(async (at) => {
    const pages = await caches.open('phare-pages-1')
    await pages.put(
      at,
      new Response('<h1>a copy</h1>', { headers: { 'content-type': 'text/html' } }),
    )
  }, address)
  await page.reload()
  await expectPage(page, 'Qui êtes-vous ?')
  await page.goto('/')
  await page.goto(address)
  await expect(page.getByText('a copy')).toBeHidden()

  // The page that was just shown has replaced it.
  await expect
    .poll(() => page.evaluate((at) => caches.match(at).then((it) => it?.text()), address))
    .not.toContain('a copy')
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('files of a former build go, those of a page that is open stay', async ({ page, context }) => {
  await page.goto(addressOf('citizens'))
  await expectKept(page)
  const former = '/_next/static/chunks/former.js'
  await page.evaluate(async (name) => {
    await (await caches.open('phare-files-1')).put(name, new Response(''))
  }, former)
  const second = await context.newPage()
  await second.goto(addressOf('associations'))
  await expectKept(second)
  expect(await keptAddresses(page)).toContain(former)
  await second.close()
  await page.reload()
  await expect.poll(() => keptAddresses(page)).not.toContain(former)
})
