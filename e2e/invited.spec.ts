import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { invite, keyFor, openedFieldwork } from './invited-fieldwork'
import { expect, test } from './journey'
import { attempts, expectPage, sendAnswers } from './respondent'
import { openDatabase } from './server'

const db = openDatabase()
let anonymous = ''
let named = ''
test.beforeAll(async () => {
  anonymous = await openedFieldwork(db, 'anonymous', {
    entry: 'invitation',
    followUp: 'anonymous',
    backupsKeptDays: 30,
  })
  named = await openedFieldwork(db, 'named', { entry: 'invitation', followUp: 'named' })
})
test.afterAll(() => db.$disconnect())

type Unit = Awaited<ReturnType<typeof invite>>[number]

async function oneInvited(fieldwork: string, as: Parameters<typeof keyFor>[3] = {}) {
  const [unit] = (await invite(db, fieldwork, 1)) as [Unit]
  return { unit, key: await keyFor(db, fieldwork, unit, as) }
}

const begin = async (page: Page) => {
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expectPage(page, 'Vous')
}
const next = (page: Page) =>
  page.getByRole('button', { name: /^(Continuer|Relire mes réponses)$/ }).click()

/** From the first page of questions to the button that sends. */
async function answer(page: Page) {
  await page.getByLabel('Non').check()
  await next(page)
  await expectPage(page, 'Votre avis')
  await page.getByLabel('Oui').check()
  await next(page)
  await expectPage(page, 'Relire et envoyer')
}

const eventsOf = async (fieldworkId: string, { id }: Unit) =>
  (await db.invitationEvent.findMany({ where: { fieldworkId, invitationId: id } })).map(
    ({ kind }) => kind,
  )

const stored = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))

/** Every address asked for, whoever asks. */
function addresses(page: Page): string[] {
  const seen: string[] = []
  page.context().on('request', (request) => seen.push(request.url()))
  return seen
}

test('a personal link says what will be known, and is answered once; its key is left nowhere', async ({
  page,
}) => {
  const { unit, key } = await oneInvited(anonymous)
  const asked = addresses(page)
  await page.goto(`/answer/${anonymous}#${key}`)
  await expect(page.getByRole('heading', { name: 'Votre invitation personnelle' })).toBeVisible()
  await expect(page.getByText(/jamais ce que vous avez répondu\./).first()).toBeVisible()
  await expect(page.getByText(/définitif le .* 11 nouvelles réponses/)).toBeVisible()
  await expect(page.getByText(/au bout de 30 jours/)).toBeVisible()
  await expectAccessible(page)
  await expect.poll(() => new URL(page.url()).hash).toBe('')

  await page.reload()
  await begin(page)
  await page.getByLabel('Non').check()
  await page.reload()
  await expect(page.getByLabel('Non')).toBeChecked()
  await answer(page)
  await expect.poll(() => eventsOf(anonymous, unit)).toEqual(expect.arrayContaining(['started']))
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  await expectAccessible(page)
  expect(await eventsOf(anonymous, unit)).toEqual(
    expect.arrayContaining(['opened', 'started', 'complete']),
  )

  expect(await stored(page)).not.toContain(key)
  expect(asked.filter((address) => address.includes(key))).toEqual([])
  expect(page.url()).not.toContain(key)
  await page.reload()
  await expectPage(page, 'Reçu, merci')
  const kept = await db.surveyResponse.findMany({ where: { fieldworkId: anonymous } })
  expect(JSON.stringify(kept)).not.toContain(unit.id)
})

test('an invitation that was answered says so, calmly, on any device', async ({ page }) => {
  const { unit, key } = await oneInvited(anonymous)
  await db.invitation.updateMany({ where: { id: unit.id }, data: { answered: true } })
  await page.goto(`/answer/${anonymous}#${key}`)
  const heading = page.getByRole('heading', { name: /déjà servi : merci d’avoir répondu/ })
  await expect(heading).toBeFocused()
  await expect(page.getByRole('button', { name: 'Commencer' })).toHaveCount(0)
  await expectAccessible(page)
})

test('answered elsewhere meanwhile: the answers stay, to be copied', async ({ page }) => {
  const { unit, key } = await oneInvited(anonymous)
  await page.goto(`/answer/${anonymous}#${key}`)
  await begin(page)
  await answer(page)
  await db.invitation.updateMany({ where: { id: unit.id }, data: { answered: true } })
  await sendAnswers(page)
  await expectPage(page, 'Cette invitation a déjà servi')
  await expect(page.getByRole('button', { name: 'Copier mes réponses' })).toBeVisible()
  await expect(page.getByText('Ces projets sont-ils utiles ?')).toBeVisible()
  await expectAccessible(page)
})

test('the code of a letter is typed as it was read; what is wrong with it is said', async ({
  page,
}) => {
  const { unit, key: code } = await oneInvited(anonymous, { kind: 'code' })
  await page.goto(`/answer/${anonymous}`)
  const field = page.getByLabel('Code de votre lettre')
  await expect(page.getByRole('button', { name: 'Commencer' })).toHaveCount(0)
  await expectAccessible(page)
  const tryOut = async (typed: string, said: RegExp) => {
    await field.fill(typed)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText(said)
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(typed)
    await expect(field).toHaveAccessibleDescription(said)
  }
  await tryOut('', /Tapez le code/)
  await tryOut(code.slice(0, 9), /Celui-ci en a 9/)
  await tryOut(`${code.slice(0, 11)}ü`, /sans accent/)
  await tryOut(
    code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    /n’ouvre aucune invitation/,
  )
  await expectAccessible(page)
  await field.fill(code.toLowerCase().replace(/(.{4})/g, '$1 '))
  await page.getByRole('button', { name: 'Continuer' }).click()
  await begin(page)
  await answer(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  expect(await eventsOf(anonymous, unit)).toContain('complete')
  expect(await stored(page)).not.toContain(code)
})

test('the QR code of a letter leads straight in; a link that is cut asks for the code', async ({
  page,
}) => {
  const { key: code } = await oneInvited(anonymous, { kind: 'code' })
  await page.goto(`/answer/${anonymous}#${code}`)
  await expect(page.getByRole('heading', { name: 'Votre invitation personnelle' })).toBeVisible()
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await page.goto('/')
  await page.goto(`/answer/${anonymous}#${'x'.repeat(32)}`)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Ce lien n’ouvre aucune invitation',
  )
  await expect(page.getByLabel('Code de votre lettre')).toBeVisible()
  await expectAccessible(page)
})

test('who does not wish to take part says so, and may answer all the same', async ({ page }) => {
  const { unit, key } = await oneInvited(anonymous)
  await page.goto(`/answer/${anonymous}#${key}`)
  await page.getByRole('button', { name: 'Je ne souhaite pas participer' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ne pas participer', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Merci de nous l’avoir dit' })).toBeFocused()
  await expectAccessible(page)
  expect(await eventsOf(anonymous, unit)).toContain('refused')
  await page.reload()
  await expect(
    page.getByRole('heading', { name: 'Vous avez indiqué ne pas souhaiter participer' }),
  ).toBeVisible()
  await expectAccessible(page)
  await begin(page)
  await answer(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  expect(await eventsOf(anonymous, unit)).toContain('complete')
})

test('in a named follow-up the name is said, and agreed to', async ({ page }) => {
  const { unit, key } = await oneInvited(named)
  await page.goto(`/answer/${named}#${key}`)
  await expect(page.getByText(`enregistrées avec le nom « ${unit.unit} »`).first()).toBeVisible()
  await expect(
    page.getByRole('checkbox', { name: /j’accepte que mes réponses soient enregistrées avec/ }),
  ).toBeVisible()
  await expectAccessible(page)
  await begin(page)
  await answer(page)
  const seen = attempts(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  const invitation = await db.invitation.findFirst({ where: { id: unit.id } })
  expect(invitation?.responseId).toBe(seen[0]?.id)
})

test('two people invited on one device never meet', async ({ page }) => {
  const first = await oneInvited(anonymous)
  const second = await oneInvited(anonymous)
  await page.goto(`/answer/${anonymous}#${first.key}`)
  await begin(page)
  await page.getByLabel('Oui').check()
  await next(page)
  await expectPage(page, 'Votre association')

  await page.goto('/')
  await page.goto(`/answer/${anonymous}#${second.key}`)
  await begin(page)
  await expect(page.getByLabel('Oui')).not.toBeChecked()
  await answer(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')

  await page.goto('/')
  await page.goto(`/answer/${anonymous}#${first.key}`)
  await expectPage(page, 'Votre association')
  await page.getByRole('button', { name: 'Retour' }).click()
  await expect(page.getByLabel('Oui')).toBeChecked()
  expect(await eventsOf(anonymous, first.unit)).not.toContain('complete')
  expect(await eventsOf(anonymous, second.unit)).toContain('complete')
})

test('without a network at the door one begins all the same; the key is looked at when sending', async ({
  page,
}) => {
  const { unit, key } = await oneInvited(anonymous)
  await page.route('**/invitations/open', (route) => route.abort())
  await page.goto(`/answer/${anonymous}#${key}`)
  await expect(page.getByText(/votre invitation sera vérifiée à l’envoi/)).toBeVisible()
  await expectAccessible(page)
  await begin(page)
  await answer(page)
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  expect(await eventsOf(anonymous, unit)).toContain('complete')
})

test('under a key that opens nothing, another code sends what was answered', async ({ page }) => {
  const { unit, key: code } = await oneInvited(anonymous, { kind: 'code' })
  await page.route('**/invitations/open', (route) => route.abort())
  await page.goto(`/answer/${anonymous}#${'y'.repeat(32)}`)
  await begin(page)
  await answer(page)
  await sendAnswers(page)
  await expectPage(page, 'Il manque une invitation valable')
  await expectAccessible(page)
  await page.unroute('**/invitations/open')
  await page.getByLabel('Code de votre lettre').fill(code)
  await page.getByRole('button', { name: 'Envoyer avec ce code' }).click()
  await expectPage(page, 'Reçu, merci')
  expect(await eventsOf(anonymous, unit)).toContain('complete')
})

for (const mode of ['phone', 'paper'] as const) {
  test(`answers entered for someone (${mode}) stay in the tab and say how they came`, async ({
    page,
  }) => {
    const { unit, key } = await oneInvited(named, { kind: 'entry', mode })
    await page.goto(`/answer/${named}#${key}`)
    const banner = page.getByText(/^Saisie (par téléphone|d’un questionnaire papier) pour/)
    await expect(banner).toContainText(unit.unit)
    await expect(page.getByRole('button', { name: /participer|Reprendre/ })).toHaveCount(0)
    await expectAccessible(page)
    await begin(page)
    await expect(banner).toBeVisible()
    await expect(page.getByText('Continuer sur un autre appareil')).toHaveCount(0)
    // By the keyboard alone.
    await page.getByLabel('Non').focus()
    await page.keyboard.press('Space')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expectPage(page, 'Votre avis')
    await next(page)
    await expectPage(page, 'Relire et envoyer')
    const seen = attempts(page)
    await sendAnswers(page)
    await expectPage(page, 'Saisie enregistrée')
    await expectAccessible(page)
    expect(await stored(page)).not.toContain(key)
    const response = await db.surveyResponse.findFirst({ where: { id: seen[0]?.id ?? '' } })
    expect(response?.mode).toBe(mode)
    expect(await eventsOf(named, unit)).not.toContain('opened')
  })
}

test('an end to messages takes the press of a button, in three languages', async ({ page }) => {
  const { unit, key } = await oneInvited(anonymous, { kind: 'optOut' })
  const visited = addresses(page)
  await page.goto(`/answer/${anonymous}/stop#${key}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ne plus recevoir de messages')
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await expectAccessible(page)
  await page.waitForLoadState('networkidle')
  expect(visited.filter((address) => address.includes(key))).toEqual([])
  expect(await eventsOf(anonymous, unit)).not.toContain('optedOut')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Keine Nachrichten mehr erhalten',
  )
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('button', { name: 'I do not wish to take part' }).click()
  await expectPage(page, 'This is noted, thank you')
  await expectAccessible(page)
  expect(await eventsOf(anonymous, unit)).toEqual(expect.arrayContaining(['optedOut', 'refused']))
  await page.goto(`/answer/${anonymous}/stop`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open the link in your message')
})

test('at 360 px nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const { key } = await oneInvited(named)
  for (const address of [`${named}#${key}`, `${anonymous}`, `${anonymous}/stop#${key}`]) {
    await page.goto('/')
    await page.goto(`/answer/${address}`)
    await page.waitForLoadState('networkidle')
    const [inner, whole] = await page.evaluate(() => [
      innerWidth,
      document.documentElement.scrollWidth,
    ])
    expect(whole).toBeLessThanOrEqual(inner)
  }
})
