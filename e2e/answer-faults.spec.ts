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

const responses = '**/api/v1/fieldworks/*/responses/*'

test('a reload, Back and Forward keep the page and its answers', async ({ page }) => {
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await goOn(page, 'Les sujets de votre territoire')
  const seven = question(page, 'Logement').getByLabel('7', { exact: true })
  await seven.check()
  const order = await page.getByRole('group').allTextContents()
  await page.reload()
  await expectPage(page, 'Les sujets de votre territoire')
  await expect(seven).toBeChecked()
  expect(await page.getByRole('group').allTextContents()).toEqual(order)
  await page.goBack()
  await expectPage(page, 'Qui êtes-vous ?')
  await expect(page.getByRole('combobox')).toHaveValue(/^Metz/)
  await page.goForward()
  await expect(seven).toBeChecked()
})

test('a browser that crashed offers to go on where it was', async ({ page, context }) => {
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await goOn(page, 'Les sujets de votre territoire')
  await page.close()
  const later = await context.newPage()
  await later.goto(addressOf('citizens'))
  await expect(later.getByText('Vous aviez commencé ce questionnaire')).toBeVisible()
  await expectAccessible(later)
  await later.getByRole('button', { name: 'Reprendre où j’en étais' }).click()
  await expectPage(later, 'Les sujets de votre territoire')
})

test('answers are erased from the device on request', async ({ page }) => {
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await page.getByRole('button', { name: 'Effacer de cet appareil' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Effacer', exact: true }).click()
  await expect(page.getByText('Vos réponses ont été effacées de cet appareil.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Commencer' })).toBeVisible()
})

test('a double click sends one response', async ({ page }) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).dblclick()
  await expectReceived(page)
  expect(seen.map(({ status }) => status)).toEqual([201])
})

test('an acknowledgement lost on its way is asked for again, for one response', async ({
  page,
}) => {
  const seen: number[] = []
  await page.route(responses, async (route) => {
    const reply = await route.fetch()
    seen.push(reply.status())
    return seen.length === 1 ? route.abort() : route.fulfill({ response: reply })
  })
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expect(page.getByText('Enregistré sur cet appareil.')).toBeVisible()
  await expectReceived(page)
  expect(seen).toEqual([201, 200])
})

test('with the network cut, answers stay on the device and leave when it is back', async ({
  page,
  context,
}) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await context.setOffline(true)
  await sendAnswers(page)
  await expect(page.getByText('Enregistré sur cet appareil.')).toBeVisible()
  await expect(page.getByText('Reçu, merci')).toBeHidden()
  await expectAccessible(page)
  await context.setOffline(false)
  await expectReceived(page)
  expect(seen.map(({ status }) => status)).toEqual([201])
})

test('a service that fails is not taken for one that received; a reload goes on sending', async ({
  page,
}) => {
  const down = { status: 503, headers: { 'retry-after': '60' } }
  await page.route(responses, (route) => route.fulfill(down))
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expect(page.getByText(/Le service ne répond pas/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/Le service ne répond pas/)).toBeVisible()
  await page.unroute(responses)
  await page.getByRole('button', { name: 'Essayer maintenant' }).click()
  await expectReceived(page)
})

test('two tabs are kept in step and send one response', async ({ page, context }) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  const tab = await context.newPage()
  await tab.goto(addressOf('citizens'))
  await tab.getByRole('button', { name: 'Reprendre où j’en étais' }).click()
  await goOn(tab, 'Les sujets de votre territoire')
  await question(tab, 'Logement').getByLabel('4', { exact: true }).check()
  await goOn(page, 'Les sujets de votre territoire')
  await expect(question(page, 'Logement').getByLabel('4', { exact: true })).toBeChecked()
  await skipToReview(tab)
  await skipToReview(page)
  const send = { name: 'Envoyer mes réponses' }
  await Promise.all(
    [page, tab].map((it) => it.getByRole('button', send).click({ noWaitAfter: true })),
  )
  for (const it of [page, tab]) await expect(it.getByText('Reçu, merci')).toBeVisible()
  expect(seen.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1)
})

test('the same response with other answers was already received', async ({ page }) => {
  const bodies: { address: string; body: string }[] = []
  await page.route(responses, async (route) => {
    const request = route.request()
    const sent = { address: request.url(), body: request.postData() ?? '' }
    bodies.push(sent)
    // Another tab was faster, with another answer.
    const other = sent.body.replace('1980', '1981')
    const headers = { 'content-type': 'application/json' }
    await page.request.put(sent.address, { data: other, headers })
    await route.continue()
  })
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expectPage(page, 'Déjà reçue')
  await expectAccessible(page)
  expect(bodies).toHaveLength(1)
})

test('when the fieldwork closes first, answers can still be copied and printed', async ({
  page,
}) => {
  await page.route(responses, (route) => route.fulfill({ status: 410, json: {} }))
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expectPage(page, 'Le questionnaire a fermé avant votre envoi')
  await expect(page.getByText('Metz (57)')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copier mes réponses' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(1)
  await expectAccessible(page)
})

test('Back after sending shows the receipt, not the answers', async ({ page }) => {
  const seen = attempts(page)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expectReceived(page)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu, merci')
  await page.goto('/')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu, merci')
  await expect(page.getByText('Metz (57)')).toBeHidden()
  expect(seen).toHaveLength(1)
})

test('a browser that keeps nothing still answers, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  await begin(page, 'citizens')
  await expect(page.getByText(/gardez cette page ouverte/)).toBeVisible()
  await sayWhoIAm(page)
  await skipToReview(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
})
