import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { acceptAnswers } from '@/lib/questionnaire/accept-answers'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { randomAnswers } from '@/lib/response/random-answers'
import { recordResponse } from '@/lib/response/record-response.command'
import { parisDay } from '@/lib/wave/day'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { openDatabase } from './server'
import { signIn } from './sign-in'

const wave = '/desk/waves/grand-est-2026'
const path = `${wave}/monitoring`
const files = '/api/v1/waves/grand-est-2026/monitoring'
const sections = [
  'Ce qui est en retard',
  'Par département',
  'L’échantillon face à la population',
  'Abandons, durée, appareils',
  'Réponses signalées',
]

async function open(page: Page, address: string) {
  await page.goto(`/desk/sign-in?to=${encodeURIComponent(address)}`)
  await signIn(page, 'analyst')
  await expect(page).toHaveURL(new RegExp(`${address.replace('?', '\\?')}$`))
}

async function responsesOf(page: Page): Promise<number> {
  const card = page.getByRole('article', { name: 'Citoyens' })
  return Number((await card.locator('strong').first().textContent())?.replace(/\D/g, ''))
}

/** One more complete response of a citizen, as it would come in from another device. */
async function oneMoreCitizen() {
  const db = openDatabase()
  const fieldwork = await findFieldwork(db, 'grand-est-2026-citizens')
  const hash = fieldwork?.versions.at(-1) ?? ''
  const version = await versionByHash(db, hash)
  if (!version) throw new Error('the demo has no version')
  const drawn = () => {
    for (;;) {
      const answers: Record<string, unknown> = randomAnswers(version.definition, Math.random)
      for (const { id, type } of version.definition.items)
        if (type === 'territory' && answers[id] !== undefined) answers[id] = '57463'
      const accepted = acceptAnswers(version.definition, answers)
      if (!('issues' in accepted) && accepted.outcome === 'complete') return answers
    }
  }
  const submission = {
    version: hash,
    language: 'fr' as const,
    consent: true as const,
    answers: drawn(),
  }
  const id = randomUUID()
  const system = { kind: 'system' } as const
  await recordResponse(db, system, 'grand-est-2026-citizens', id, submission, parisDay(new Date()))
  await db.$disconnect()
}

test('the page of a wave in the field is the first thing offered, and reads in its order', async ({
  page,
}) => {
  await open(page, wave)
  await page.getByRole('link', { name: 'Suivre la collecte' }).click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  await expect(page.getByRole('heading', { level: 1, name: 'Suivi de la collecte' })).toBeVisible()
  for (const audience of ['Citoyens', 'Maires', 'Associations', 'Entreprises']) {
    const card = page.getByRole('article', { name: audience })
    await expect(card.getByText(/sur [\d\u202f ]+ visées/)).toBeVisible()
    await expect(card.getByText(/^Taux (d’achèvement|de réponse \(RR2, AAPOR\))$/)).toBeVisible()
  }
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.slice(-sections.length)).toEqual(sections)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
})

test('an audience is chosen in the address, and its map is told in a table', async ({ page }) => {
  await open(page, `${path}?audience=companies`)
  const chooser = page.getByRole('navigation', { name: 'Choisir le public' })
  await expect(chooser.locator('[aria-current]')).toHaveText('Entreprises')
  await expect(page.getByRole('img', { name: /^Carte de la région/ })).toBeVisible()
  const rows = page.getByRole('region', { name: 'Par département' }).getByRole('row')
  await expect(rows).toHaveCount(11)
  await chooser.getByRole('link', { name: 'Citoyens' }).click()
  await expect(page).toHaveURL(/audience=citizens/)
  await expect(chooser.locator('[aria-current]')).toHaveText('Citoyens')
  await expectAccessible(page)
})

test('a response that comes in is counted without reloading', async ({ page }) => {
  await open(page, path)
  const before = await responsesOf(page)
  await page.evaluate(() => {
    ;(window as unknown as { kept: boolean }).kept = true
  })
  await oneMoreCitizen()
  await expect.poll(() => responsesOf(page), { timeout: 30_000 }).toBeGreaterThan(before)
  expect(await page.evaluate(() => 'kept' in window)).toBe(true)
})

test('the page is taken away as a tagged PDF, a picture and figures', async ({ page }) => {
  await open(page, path)
  const pdf = await page.request.get(`${files}.pdf`)
  expect(pdf.headers()['content-disposition']).toMatch(
    /suivi-grand-est-2026-\d{4}-\d\d-\d\d\.pdf"$/,
  )
  const text = (await pdf.body()).toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  for (const said of ['/StructTreeRoot', '/Lang (fr)', 'pdfuaid']) expect(text).toContain(said)

  const png = await page.request.get(`${files}.png`)
  expect((await png.body()).subarray(1, 4).toString()).toBe('PNG')

  const csv = await (await page.request.get(`${files}.csv`)).text()
  const [header, ...lines] = csv.trim().split('\r\n')
  expect(header).toBe('"date","fieldwork","section","key","measure","value"')
  const shown = await responsesOf(page)
  const line = lines.find((it) => it.includes('"grand-est-2026-citizens","course","","responses",'))
  expect(Number(line?.split(',').at(-1))).toBeGreaterThanOrEqual(shown)
})

test('those who only read figures have neither the page nor its files', async ({ page }) => {
  await page.goto(`/desk/sign-in?to=${encodeURIComponent(wave)}`)
  await signIn(page, 'observer')
  await expect(page).toHaveURL(new RegExp(`${wave}$`))
  await expect(page.getByRole('link', { name: 'Suivre la collecte' })).toHaveCount(0)
  expect((await page.goto(path))?.status()).toBe(404)
  for (const extension of ['csv', 'pdf', 'png'])
    expect((await page.request.get(`${files}.${extension}`)).status()).toBe(403)
})
