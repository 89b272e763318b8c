import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { signIn } from './sign-in'

const explore = '/desk/waves/grand-est-2017/explore'
const csv = '/api/v1/waves/grand-est-2017/explore.csv'
const four = ['citizens', 'mayors', 'associations', 'companies']
  .map((code) => `audience=${code}`)
  .join('&')

async function open(page: Page, address: string, role: 'analyst' | 'observer' = 'analyst') {
  await page.goto(address)
  if (!page.url().includes('/desk/sign-in')) return
  await signIn(page, role)
  await expect(page).not.toHaveURL(/sign-in/, { timeout: 20_000 })
}

/** Until the table asked for is there. */
async function settled(page: Page) {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 30_000 })
  await expect(page.getByRole('table')).toHaveCount(1)
}

const cells = (page: Page) =>
  page
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent)),
    )

test('a table is built with the keyboard alone, and Back goes to the one before', async ({
  page,
}) => {
  await open(page, `${explore}?audience=citizens`)
  await settled(page)
  const question = page.getByRole('combobox', { name: 'Question ou indicateur' })
  await expect(question).toHaveValue('Les alliances sont source d’innovation')
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await question.evaluate((field) => field === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(question).toBeFocused()
  await page.keyboard.type('freins')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/of=freins&audience=citizens$/)
  await expect(question).toBeFocused()
  await expect(page.getByText('Tableau à jour.')).toBeAttached()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: 'Maires' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/of=freins&audience=citizens&audience=mayors$/)
  await expect(page.getByRole('columnheader', { name: 'B Maires' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Maires' })).toBeFocused()

  await page.getByLabel('Croiser avec').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/by=territory$/)
  await expect(page.getByRole('columnheader', { name: 'A Citoyens · Alsace' })).toBeVisible()
  await expect(page.getByLabel('Croiser avec')).toBeFocused()

  await page.goBack()
  await expect(page.getByLabel('Croiser avec')).toHaveValue('none')
  await expect(page.getByRole('columnheader', { name: 'B Maires' })).toBeVisible()
  await page.goForward()
  await expect(page.getByLabel('Croiser avec')).toHaveValue('territory')
})

test('a colleague who opens the address sees the same table', async ({
  page,
  browser,
  baseURL,
}) => {
  const address = `${explore}?of=freins&${four}&territory=alsace&weights=no&level=90`
  await open(page, address)
  await settled(page)
  const seen = await cells(page)
  expect(seen.length).toBeGreaterThan(8)
  const other = await browser.newContext({ ...(baseURL && { baseURL }) })
  const colleague = await other.newPage()
  await open(colleague, page.url())
  await settled(colleague)
  expect(await cells(colleague)).toEqual(seen)
  await expect(colleague.getByText('Territoire : Alsace')).toBeVisible()
  await expect(colleague.getByText('à votre demande').first()).toBeVisible()
  await other.close()
})

test('two questions are crossed from the responses, tested as one sample', async ({ page }) => {
  await open(page, `${explore}?of=alliance_innov&audience=citizens&by=question:dyn_territoire`)
  await settled(page)
  await expect(page.getByRole('columnheader', { name: 'Ensemble' })).toBeVisible()
  await expect(page.getByText(/test de Rao et Scott/)).toBeVisible()
  await expect(page.getByText('parties d’un même échantillon')).toBeVisible()
  await expectAccessible(page)
})

test('the file holds what the screen says', async ({ page }) => {
  const address = `of=freins&${four}&by=territory`
  await open(page, `${explore}?${address}`)
  await settled(page)
  const shown = await page
    .getByRole('table')
    .locator('tbody td')
    .evaluateAll((all) =>
      all.map((cell) => cell.querySelector('[data-value]')?.textContent ?? cell.textContent),
    )
  const answer = await page.request.get(`${csv}?${address}`)
  expect(answer.headers()['content-disposition']).toContain(
    'phare-grand-est-2017-freins-par-territory.csv',
  )
  const [header = [], ...records] = read(await answer.text())
  const at = (name: string) => header.indexOf(name)
  const said = records.map((record) => {
    if (record[at('suppressed')]) return 's'
    const share = Number(record[at('share')])
    const digits = Number(record[at('n')]) >= 1000 ? 1 : 0
    return `${(share * 100).toLocaleString('fr', { maximumFractionDigits: digits })}\u00a0%`
  })
  expect(said.map(plain)).toEqual(shown.map((text) => plain(text ?? '')))
  const spreadsheet = await (await page.request.get(`${csv}?${address}&sep=%3B`)).text()
  expect(spreadsheet.startsWith('\uFEFF"row";"statistic"')).toBe(true)
})

test('what is hidden is hidden in the file too, and a wider territory is offered', async ({
  page,
}) => {
  const address = 'of=indicator:alliance_innov&audience=mayors&territory=67'
  await open(page, `${explore}?${address}`)
  await settled(page)
  await expect(page.getByRole('cell', { name: 's', exact: true })).toBeVisible()
  const [header = [], record = []] = read(
    await (await page.request.get(`${csv}?${address}`)).text(),
  )
  const numbers = ['share', 'mean', 'low', 'high', 'n', 'weighted_n', 'effective_n', 'dont_know']
  for (const name of numbers) expect(record[header.indexOf(name)]).toBe('')
  expect(record[header.indexOf('suppressed')]).toBe('primary')
  await page.getByRole('link', { name: 'Voir Alsace' }).click()
  await expect(page).toHaveURL(/territory=alsace/)
  await expect(page.locator('[data-value]')).toHaveCount(1)
})

test('volunteers have no interval and no test, and the address says what it could not mean', async ({
  page,
}) => {
  const address = '/desk/waves/grand-est-2026/explore?of=alliance_innov&audience=citizens'
  await open(page, `${address}&audience=mayors&level=42&by=magic`)
  await settled(page)
  await expect(page.getByText('répondants volontaires, non représentatif').first()).toBeVisible()
  await expect(page.getByText('Le niveau de confiance « 42 » n’est pas proposé')).toBeVisible()
  await expect(page.getByText('Le croisement « magic » n’est pas possible')).toBeVisible()
  await expect(page.locator('td sup')).toHaveCount(0)
  await expect(page.getByText('Pas de test')).toBeVisible()
})

test('the chart is saved with its title, its base and its source inside', async ({ page }) => {
  await open(page, `${explore}?of=indicator:alliance_innov&${four}`)
  await settled(page)
  // 95 % of 400 against 69, 81 and 89 %: significant also after Holm's correction for six tests.
  await expect(page.getByText('plus élevé que A, B, D')).toBeAttached()
  const [drawing] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Graphique en SVG' }).click(),
  ])
  expect(drawing.suggestedFilename()).toBe('phare-grand-est-2017-alliance-innov.svg')
  const svg = readFileSync(await drawing.path(), 'utf8')
  const title = (await page.getByRole('heading', { level: 2 }).textContent())?.slice(0, 24)
  expect(svg).toContain(title ?? '')
  expect(svg).toContain('Observatoire fictif des alliances')
  expect(svg).toMatch(/n\s=\s600/)
  expect(svg).toContain('Données synthétiques')
  expect(svg).not.toContain('style=')
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Graphique en PNG' }).click(),
  ])
  const png = readFileSync(await picture.path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000)
})

test('the explorer works without script, crossings included', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  })
  const page = await context.newPage()
  await open(page, `${explore}?audience=citizens`)
  await page.getByLabel('Question ou indicateur').selectOption('alliance_innov')
  await page.getByLabel('Croiser avec').selectOption('question:dyn_territoire')
  await page.getByRole('button', { name: 'Afficher le tableau' }).click()
  await expect(page).toHaveURL(/by=question%3Adyn_territoire/)
  await expect(page.getByRole('table')).toHaveCount(1)
  await expect(page.getByRole('columnheader', { name: 'Oui, fortement' })).toBeVisible()
  await context.close()
})

test('observers are told whom to ask, and get no file', async ({ page }) => {
  await open(page, explore, 'observer')
  await expect(
    page.getByRole('heading', { name: 'L’explorateur est réservé à l’analyse' }),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Explorer', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  expect((await page.request.get(`${csv}?of=freins`)).status()).toBe(403)
})

for (const width of [1280, 360]) {
  test(`tables are accessible and fit ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, explore)
    for (const address of [
      `of=freins&${four}`,
      'of=alliance_innov&audience=citizens&by=profile:tranche_age&where=p_sexe:f',
      'of=frag_note&audience=citizens&audience=mayors&by=territory',
      'of=indicator:alliance_innov&audience=mayors&territory=67',
    ]) {
      await page.goto(`${explore}?${address}`)
      await settled(page)
      await expectAccessible(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
    }
    await page.getByRole('combobox', { name: 'Question ou indicateur' }).click()
    await expect(page.getByRole('listbox')).toBeVisible()
    await expectAccessible(page)
  })
}

const plain = (text: string) => text.replaceAll(/\s/g, ' ').trim()

/** Records of RFC 4180, as our door writes them. */
function read(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    )
}
