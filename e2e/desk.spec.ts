import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { demoAccount } from './demo-accounts'
import { expect, test } from './journey'
import { signIn } from './sign-in'

const fieldwork = '/desk/fieldworks/grand-est-2026-companies'
const files = [
  '/api/v1/waves/grand-est-2017/results.csv',
  '/api/v1/fieldworks/grand-est-2017-citizens/responses.csv',
  '/api/v1/fieldworks/grand-est-2017-citizens/codebook.csv',
]

/** Until what streams in has come. */
async function settled(page: Page) {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 30_000 })
}

test('a wrong password is said beside the field, the right one leads to the page asked for', async ({
  page,
}) => {
  await page.goto(fieldwork)
  await expect(page).toHaveURL(/\/desk\/sign-in\?to=/)
  await expectAccessible(page)
  const { email } = demoAccount('analyst')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe').fill('ce n’est pas le bon')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByText('Adresse ou mot de passe inexact.')).toBeVisible()
  await expect(page.getByLabel('Adresse électronique')).toHaveValue(email)
  await expect(page.getByLabel('Mot de passe')).toBeFocused()
  await expectAccessible(page)
  await signIn(page, 'analyst')
  await expect(page).toHaveURL(new RegExp(`${fieldwork}$`))
  await expect(page.getByRole('heading', { level: 1, name: 'Entreprises' })).toBeVisible()
})

test('signing in works without script, and so does signing out', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  })
  const page = await context.newPage()
  await page.goto('/desk/sign-in')
  await signIn(page, 'observer')
  await expect(page.getByRole('heading', { level: 1, name: 'Vue d’ensemble' })).toBeVisible()
  const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('phare-session'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByText('Vous êtes déconnecté.')).toBeVisible()
  // A copy of the cookie opens nothing: the session itself is revoked.
  if (cookie) await context.addCookies([cookie])
  await page.goto('/desk')
  await expect(page).toHaveURL(/sign-in/)
  await context.close()
})

test('an analyst follows a fieldwork and extends it', async ({ page }) => {
  await page.goto(`/desk/sign-in?to=${fieldwork}`)
  await signIn(page, 'analyst')
  await expect(page.getByRole('heading', { name: 'Réponses par jour' })).toBeVisible()
  await settled(page)
  await expect(page.getByText('Actualisé à')).toBeVisible()
  await expectAccessible(page)
  const link = page.getByRole('link', { name: /\/answer\/grand-est-2026-companies$/ })
  await expect(link).toBeVisible()

  await page.getByText('Prolonger…').click()
  const day = page.getByLabel('Nouveau dernier jour')
  const earliest = await day.getAttribute('min')
  await day.fill('2020-01-01')
  await page.getByRole('button', { name: 'Prolonger le terrain' }).evaluate((button) => {
    ;(button as HTMLButtonElement).form?.setAttribute('novalidate', '')
  })
  await page.getByRole('button', { name: 'Prolonger le terrain' }).click()
  await expect(page.getByText('doit être plus tardif que l’actuel')).toBeVisible()
  await day.fill(String(earliest))
  await page.getByRole('button', { name: 'Prolonger le terrain' }).click()
  await expect(page.getByText('Le terrain est prolongé.')).toBeAttached()
  await expect(day).not.toHaveAttribute('min', String(earliest))
})

test('an analyst exports; what they hold is what the screen says', async ({ page }) => {
  test.slow()
  await page.goto('/desk/sign-in?to=/desk/fieldworks/grand-est-2017-citizens')
  await signIn(page, 'analyst')
  await expect(page.getByRole('heading', { level: 1, name: 'Citoyens' })).toBeVisible()
  for (const file of files) {
    const answer = await page.request.get(file)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toContain('text/csv')
    expect(answer.headers()['content-disposition']).toMatch(
      /^attachment; filename="phare-grand-est-2017-[a-z-]+\.csv"$/,
    )
  }
  const responses = await (await page.request.get(files[1] as string)).text()
  expect(responses.trimEnd().split('\r\n')).toHaveLength(1 + 600)
  const results = await (await page.request.get(files[0] as string)).text()
  const line = results.split('\r\n').find((one) => /"citizens","whole","alliance_innov"/.test(one))
  const [, share] = line?.match(/"answered",600,(0\.\d+)/) ?? []
  expect(Math.round(Number(share) * 100)).toBe(69)
  // Sample, version of the weighting, standard error, bounds, level; never of volunteers.
  expect(line).toMatch(/"quota",1,0\.0\d+,0\.6\d+,0\.7\d+,0\.95,/)
  const open = await page.request.get('/api/v1/waves/grand-est-2026/results.csv')
  const volunteers = (await open.text()).split('\r\n').filter((one) => one.includes('"open"'))
  expect(volunteers.length).toBeGreaterThan(100)
  for (const one of volunteers) expect(one).toMatch(/"open",,,,,,/)
  const spreadsheet = await page.request.get(`${files[0]}?sep=%3B`)
  expect((await spreadsheet.text()).startsWith('\uFEFF"wave";"audience"')).toBe(true)
})

test('figures bear their weighting and intervals; without weights they are one step away', async ({
  page,
}) => {
  const closed = '/desk/fieldworks/grand-est-2017-mayors'
  await page.goto(`/desk/sign-in?to=${closed}`)
  await signIn(page, 'analyst')
  await settled(page)
  const figures = page.locator('section:has(> div > #figures)')
  await expect(figures.getByRole('link', { name: 'Pondération n° 1' })).toHaveAttribute(
    'href',
    `${closed}/weighting`,
  )
  const row = figures.getByRole('row', { name: /Les alliances sont source/ })
  await expect(row).toContainText(/81\s%.*\d\d à \d\d/)
  await expect(row).toContainText(/360.*n efficace \d+/)
  await figures.getByRole('link', { name: 'Non pondérés' }).click()
  await expect(page).toHaveURL(`${closed}?weights=none`)
  await expect(figures.getByText('Ne pas les publier à leur place.')).toBeVisible()
  await expect(row).not.toContainText('n efficace')
})

test('volunteers have shares and no interval', async ({ page }) => {
  await page.goto('/desk/sign-in?to=/desk/fieldworks/grand-est-2026-citizens')
  await signIn(page, 'analyst')
  await settled(page)
  const figures = page.locator('section:has(> div > #figures)')
  await expect(figures.getByText(/aucune marge d’erreur n’a de sens/)).toBeVisible()
  await expect(figures.getByText('Non pondérés.')).toBeVisible()
  await expect(figures).toContainText(/\d\s%/)
  await expect(figures.locator('td [class*=interval]')).toHaveCount(0)
})

test('files are refused to those who have no right to them', async ({ page }) => {
  for (const file of files) {
    const answer = await page.request.get(file)
    expect(answer.status()).toBe(401)
    expect(answer.headers()['content-type']).toBe('application/problem+json')
  }
  await page.goto('/desk/sign-in')
  await signIn(page, 'observer')
  await expect(page.getByRole('heading', { level: 1, name: 'Vue d’ensemble' })).toBeVisible()
  for (const file of files) expect((await page.request.get(file)).status()).toBe(403)
  await page.goto(fieldwork)
  await settled(page)
  await expect(page.getByRole('heading', { name: 'Résultats' })).toBeVisible()
  await expect(page.getByText('Réponses par jour')).toHaveCount(0)
  await expect(page.getByText('Prolonger…')).toHaveCount(0)
})

for (const width of [1280, 360]) {
  test(`every page of the desk is accessible and fits ${width} pixels`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/desk/sign-in')
    await signIn(page, 'administrator')
    await expect(page.getByRole('heading', { level: 1, name: 'Vue d’ensemble' })).toBeVisible()
    for (const address of [
      '/desk',
      '/desk/waves/grand-est-2017',
      '/desk/waves/grand-est-2026?territory=alsace',
      '/desk/fieldworks/grand-est-2026-mayors',
      '/desk/fieldworks/grand-est-2017-associations?territory=alsace',
      '/desk/fieldworks/inconnu',
    ]) {
      await page.goto(address)
      await settled(page)
      await expectAccessible(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
    }
  })
}
