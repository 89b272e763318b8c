import { testSample } from '@/lib/audience/test-sample'
import type { Db } from '@/lib/db/client'
import { expectAccessible } from './axe'
import { openedFieldwork } from './invited-fieldwork'
import { expect, test } from './journey'
import { openDatabase } from './server'
import { signIn } from './sign-in'

let db: Db
let desk: string
let fieldworkId: string

test.beforeAll(async () => {
  db = openDatabase()
  const invited = { entry: 'invitation', followUp: 'anonymous' } as const
  // Another each time: the journeys can be taken again on the same server.
  fieldworkId = await openedFieldwork(db, `mairies${Date.now().toString(36)}`, invited)
  desk = `/desk/fieldworks/${fieldworkId}`
  const strata = ['petites', 'grandes']
  const emails = (n: number) => (n === 7 ? null : `unit-${n}@test.example`)
  await testSample(db, { fieldworkId, units: 8, strata, emails })
})
test.afterAll(() => db.$disconnect())

test('an analyst finds a unit, records a refusal, takes it back, and gives a new link', async ({
  page,
}) => {
  test.slow()
  await page.goto(`${desk}/invitations`)
  await signIn(page, 'analyst')
  await expect(page.getByRole('heading', { level: 1, name: 'Invitations' })).toBeVisible()
  const noServer = page.getByText('Aucun serveur de courriel n’est réglé')
  await expect(noServer).toHaveCount(process.env.SMTP_URL ? 0 : 1)
  await expect(page.getByRole('link', { name: /^8\s*Unités tirées/ })).toBeVisible()
  await page.getByLabel('Strate').selectOption('grandes')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page).toHaveURL(/stratum=grandes/)
  await expect(page.getByText(/4 unités trouvées sur 8/)).toBeVisible()
  await expectAccessible(page)

  const file = await page.request.get(
    `/api/v1/fieldworks/${fieldworkId}/invitations.csv?stratum=grandes`,
  )
  expect(file.headers()['content-disposition']).toContain('-invitations.csv')
  expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(1 + 4)

  await page.getByRole('link', { name: 'Unité 1', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Unité 1' })).toBeVisible()
  await page.getByLabel('Résultat').selectOption('refused')
  await page.getByLabel('Raison').selectOption('noTime')
  await page.getByRole('textbox', { name: /^Note/ }).fill('Rappellera peut-être')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est noté.')).toBeVisible()
  const standing = page.locator('section:has(#standing)')
  await expect(standing).toContainText('Refus')
  await expect(standing).toContainText('2.111')
  const history = page.locator('section:has(#history)')
  await expect(history).toContainText('Rappellera peut-être')
  await expectAccessible(page)

  await history.getByText('Reprendre…').click()
  await history.getByRole('button', { name: /^Reprendre «/ }).click()
  await expect(standing).toContainText('Pas encore invitée')
  await expect(history.locator('s')).toContainText('Refus de participer')

  await page.getByRole('button', { name: 'Nouveau lien personnel' }).click()
  const link = page.getByLabel('Lien de cette unité')
  await expect(link).toHaveValue(/\/answer\/invited-mairies\w+#[A-Za-z0-9_-]{32}$/)
  const key = (await link.inputValue()).split('#')[1] as string
  await page.reload()
  await expect(page.locator('body')).not.toContainText(key)

  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('heading', { level: 1, name: 'Unité 3' })).toBeVisible()
})

test('answers of a unit are entered in a tab that holds a key of its own', async ({ page }) => {
  await page.goto(`${desk}/invitations?search=unit-000004`)
  await signIn(page, 'analyst')
  await page.getByRole('link', { name: 'Unité 4', exact: true }).click()
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Saisir les réponses au téléphone' }).click(),
  ])
  await expect(tab).toHaveURL(/\/answer\/invited-mairies/)
  const entry = await db.invitationKey.findFirst({ where: { fieldworkId, kind: 'entry' } })
  expect(entry?.mode).toBe('phone')
})

test('a mailing is written, mended, scheduled and paused', async ({ page }) => {
  test.slow()
  await page.goto(`${desk}/invitations`)
  await signIn(page, 'analyst')
  await page.getByRole('link', { name: 'Nouvelle invitation' }).click()
  await expect(page.getByText('7 unités recevront ce message')).toBeVisible()
  await expect(page.getByText('Unité 0 (1 sur 8)')).toBeVisible()
  const body = page.getByRole('textbox', { name: 'Message' })
  const written = await body.inputValue()
  await body.fill('Bonjour {unite}')
  await expect(page.getByText('{unite} ne sera pas remplacé')).toBeVisible()
  await expect(page.getByText('Il manque {stop}')).toBeVisible()
  await body.fill(`${written}\n\nMot d’essai pour {unit}.`)
  await expect(page.getByText('Mot d’essai pour Unité 0.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('À une date').check()
  await page.getByLabel('Jour').fill(await page.getByLabel('Jour').getAttribute('max').then(String))
  await page.getByRole('button', { name: 'Programmer…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('7 messages')
  await dialog.getByRole('button', { name: 'Programmer' }).click()
  await expect(page).toHaveURL(/mailings\/\d+$/)
  await expect(page.getByText('Programmé', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Mettre en pause' }).click()
  await expect(page.getByText('En pause', { exact: true })).toBeVisible()
  await page.getByText('Annuler l’envoi…').click()
  await page.getByRole('button', { name: 'Annuler pour de bon' }).click()
  await expect(page.getByText('Annulé', { exact: true })).toBeVisible()
})

test('letters are prepared, downloaded as a PDF, and sent once they are posted', async ({
  page,
}) => {
  test.slow()
  await page.goto(`${desk}/invitations`)
  await signIn(page, 'analyst')
  await page.getByRole('link', { name: 'Lettres d’invitation' }).first().click()
  await expect(page.getByText('1 unité recevra cette lettre')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await expect(page).toHaveURL(/mailings\/\d+$/)
  await page.getByText('Préparer les lettres…').click()
  await page.getByRole('button', { name: 'Arrêter la liste des lettres' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Fichier 1/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(
    /^phare-invited-mairies\w+-lettres-\d+-partie-1-.*\.pdf$/,
  )
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const pdf = Buffer.concat(chunks)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(5_000)
  await page.getByLabel('La lettre est à la poste').check()
  await page.getByRole('button', { name: 'Confirmer l’envoi postal' }).click()
  await expect(page.getByText('1 lettre postée.')).toBeVisible()
  await page.goto(`${desk}/invitations?state=sent`)
  await expect(page.getByRole('cell', { name: /Lettre postée/ })).toBeVisible()
})

for (const width of [1280, 360]) {
  test(`pages about invitations are accessible and fit ${width} pixels`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${desk}/invitations`)
    await signIn(page, 'analyst')
    await expect(page.getByRole('heading', { level: 1, name: 'Invitations' })).toBeVisible()
    const numbers = await db.mailing.findMany({ where: { fieldworkId } })
    for (const address of [
      `${desk}/invitations`,
      `${desk}/mailings/new?purpose=reminder`,
      `${desk}/mailings/new?purpose=invitation&channel=letter`,
      ...numbers.map(({ number }) => `${desk}/mailings/${number}`),
    ]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider, address).toBeLessThanOrEqual(0)
    }
  })
}
