import { expectAccessible } from './axe'
import { expect, test } from './journey'

type Figure = {
  audience: string
  indicator?: string
  question: string
  option: string | null
  share: number | null
  base: number | null
  sample: string
  precision?: { low: number; high: number } | 'byConstruction' | null
}

const wave = '/waves/grand-est-2017'
const api = '/api/v1/waves/grand-est-2017/figures'

/** Percentages of the founding document: F1, F3 and F5 of the questionnaires' section 7. */
const founding = [
  ['alliance_innov', { citizens: 69, mayors: 81, associations: 95, companies: 89 }],
  ['cocon_emploi', { citizens: 51, mayors: 93, associations: 71, companies: 67 }],
  ['pratique', { associations: 31, companies: 36 }],
] as const

test('the founding figures on the page are those of the public API', async ({ page, request }) => {
  const reply = await request.get(api)
  expect(reply.status()).toBe(200)
  const { figures } = (await reply.json()) as { figures: Figure[] }
  await page.goto(wave)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Citoyens, maires, associations et entreprises plébiscitent la co-construction',
  )
  for (const [indicator, shares] of founding) {
    const block = page.locator(`#${indicator}`)
    for (const [audience, percent] of Object.entries(shares)) {
      const figure = figures.find((it) => it.indicator === indicator && it.audience === audience)
      expect(Math.round((figure?.share ?? 0) * 100)).toBe(percent)
      await expect(block.getByRole('img').first()).toContainText(new RegExp(`${percent}\\s%`))
      await expect(block.getByRole('heading', { level: 2 })).toContainText(
        new RegExp(`${percent}\\s% des`),
      )
    }
  }
})

test('under each chart stand its base, dates and mode; behind it, its table', async ({ page }) => {
  await page.goto(wave)
  for (const block of await page.locator('section:has(> figure)').all()) {
    const source = block.locator('figcaption')
    await expect(source).toContainText(/n\s=\s\d/)
    await expect(source).toContainText('2017')
    await expect(source).toContainText('ne sait pas')
    await expect(source).toContainText('résultats redressés')
    await expect(source).toContainText(/marge d’erreur à 95\s%/)
    await block.getByText('Les mêmes chiffres en tableau').click()
    await expect(block.getByRole('table')).toBeVisible()
  }
  await expect(page.locator('#content')).not.toContainText(/sondage/i)
  await expectAccessible(page)
})

test('every interval on the page is the one of the public API, in words and in the drawing', async ({
  page,
  request,
}) => {
  const { figures } = (await (await request.get(api)).json()) as { figures: Figure[] }
  await page.goto(wave)
  const chart = page.locator('#alliance_innov').getByRole('img').first()
  const said = await chart.locator('desc').textContent()
  const table = page.locator('#alliance_innov').getByRole('table')
  await page.locator('#alliance_innov summary').click()
  for (const audience of ['citizens', 'mayors', 'associations', 'companies']) {
    const figure = figures.find(
      (it) => it.indicator === 'alliance_innov' && it.audience === audience,
    )
    const precision = figure?.precision
    if (!precision || precision === 'byConstruction') throw new Error(`${audience}: no interval`)
    expect(precision.low).toBeGreaterThan(0.5)
    const percent = (share: number) => Math.round(share * 100)
    const words = new RegExp(`de ${percent(precision.low)} à ${percent(precision.high)}\\s%`)
    expect(said).toMatch(words)
    await expect(table.getByRole('row', { name: /Précision/ })).toContainText(words)
  }
  expect(said).toContain('par référence à un tirage aléatoire')
  await expect(chart.locator('g[class*=whiskers]')).toHaveCount(4)
})

test('« plus que » stands where a test says so, and nowhere else', async ({ page, request }) => {
  type Tested = { indicator: string; verdict: string; adjusted: number }
  const reply = await (await request.get(api)).json()
  const tested = (reply.comparisons as Tested[]).filter((it) => it.indicator === 'pratique')
  await page.goto(wave)
  const source = page.locator('#pratique figcaption')
  for (const { verdict } of tested) {
    if (verdict === 'none') await expect(source).toContainText('Pas d’écart significatif')
    else await expect(source).toContainText(' plus que ')
  }
  expect(tested).toHaveLength(1)
  await expect(page.locator('#alliance_innov figcaption')).toContainText(
    /les maires plus que les citoyens \(\d+ points\)/,
  )
})

test('the method names the weighting, its sources and the margins of error of each audience', async ({
  page,
}) => {
  await page.goto(wave)
  const method = page.locator('#method')
  for (const words of [
    /l’âge \(Insee, recensement/,
    /360 réponses sur 5\s109/,
    /effet de plan 1,\d\d/,
    'Version 1 du',
  ])
    await expect(method).toContainText(words)
  const margins = method.getByRole('table')
  await expect(margins).toHaveCount(4)
  await expect(margins.first()).toContainText(/±\s4,0 points/)
})

test('readable without JavaScript, on a phone, without a horizontal scroll', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  for (const address of ['/', wave]) {
    await page.goto(address)
    await expect(page.getByText(/81\s%/).first()).toBeVisible()
    const box = await page.locator('html').boundingBox()
    const content = await page.locator('main').boundingBox()
    expect(content?.width).toBeLessThanOrEqual(box?.width ?? 0)
  }
  await page.locator('#alliance_innov summary').click()
  await expect(page.locator('#alliance_innov table')).toBeVisible()
  await context.close()
})

test('nothing is wider than the screen at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of ['/', wave]) {
    await page.goto(address)
    await expect(page.getByText(/81\s%/).first()).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  }
})

test('the home page leads to what is published and to what is open', async ({ page }) => {
  await page.goto('/')
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: /^Citoyens/ }).last()).toHaveAttribute(
    'href',
    /^\/answer\//,
  )
  await page.getByRole('link', { name: /plébiscitent/ }).click()
  await expect(page).toHaveURL(wave)
})

test('English keeps the address, and French texts stay marked as French', async ({ page }) => {
  await page.goto(wave)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${wave}?lang=en`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { name: 'Key figures' })).toBeVisible()
  await expect(page.getByText('69%').first()).toBeVisible()
})

test('a wave that is open is not public', async ({ page, request }) => {
  expect((await page.goto('/waves/grand-est-2026'))?.status()).toBe(404)
  expect((await request.get('/api/v1/waves/grand-est-2026/figures')).status()).toBe(404)
})

test('hidden figures are nowhere: « s » on the page, null in the API', async ({
  page,
  request,
}) => {
  const reply = await request.get(`${api}?territory=champagne-ardenne`)
  const { figures } = (await reply.json()) as { figures: Figure[] }
  const hidden = figures.filter((it) => it.audience === 'associations' && it.indicator)
  expect(hidden.length).toBeGreaterThan(0)
  for (const figure of hidden) expect([figure.share, figure.base]).toEqual([null, null])
  await page.goto(wave)
  const row = page
    .locator('#territories tbody')
    .first()
    .getByRole('row', { name: /Associations/ })
  await expect(row.getByText('s', { exact: true })).toHaveCount(2)
})
