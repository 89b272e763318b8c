import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../test/chromium.mjs'
import { runJob } from './job'
import type { Place } from './place'
import { measured, notMeasured } from './report'
import { weighScripts } from './scripts-weight'
import { signedIn } from './sign-in'

/** What a browser fetches for a page, and how many pages a second are served. */
export async function measurePages(place: Place, csvFieldwork: string): Promise<void> {
  const executablePath = await findChromium()
  const questionnaire = '/answer/grand-est-2026-citizens'
  if (executablePath) {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu'],
    })
    const page = await browser.newPage()
    await weigh(page, 'questionnaire page', `${place.url}${questionnaire}`)
    await weighJourney(browser, place.url, questionnaire)
    await exportCsv(page, place, csvFieldwork)
    await browser.close()
  } else notMeasured('questionnaire page in a browser', 'no Chromium found')
  await views(place, 'questionnaire page', questionnaire, 1_000)
  await views(place, 'public page', '/waves/grand-est-2017', 1_500)
}

async function weigh(page: Page, name: string, url: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  let requests = 0
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    requests += 1
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  // What is fetched ahead once the page is calm belongs to the journey, below.
  await page.goto(url, { waitUntil: 'load' })
  const total = Object.values(bytes).reduce((sum, size) => sum + size, 0)
  measured(`${name}: requests`, requests, '', ['≤', 14])
  measured(`${name}: transferred`, total / 1000, 'kB', ['≤', 260])
  measured(`${name}: JavaScript, compressed`, (bytes.Script ?? 0) / 1000, 'kB', ['≤', 170])
  await session.detach()
}

/** Our own script: everything but the framework's. */
async function weighJourney(browser: Browser, url: string, path: string): Promise<void> {
  const inNewPage = async (address: string, aside?: number) => {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'fr-FR' })
    const page = await context.newPage()
    const weight = weighScripts(page, aside)
    await page.goto(address, { waitUntil: 'load' })
    return { page, weight }
  }
  const empty = await inNewPage(`${url}/no-such-page`, 0)
  measured('framework: scripts of an empty page', (await empty.weight()) / 1000, 'kB', ['≤', 138])
  const { page, weight } = await inNewPage(`${url}${path}`)
  measured('our own script, first page', (await weight()) / 1000, 'kB', ['≤', 35])
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await page.getByText(/^Page 1 sur/).waitFor()
  await page.waitForLoadState('networkidle')
  measured('our own script, whole journey', (await weight()) / 1000, 'kB', ['≤', 35])
}

async function views(place: Place, name: string, path: string, aim: number): Promise<void> {
  const job = { kind: 'get' as const, url: `${place.url}${path}`, bodies: [], seconds: 6 }
  const many = await runJob({ ...job, clients: 16, warmUp: 4 })
  measured(`${name}: views/s, 16 connections`, many.perSecond, '/s', ['≥', aim])
  const alone = await runJob({ ...job, clients: 1, warmUp: 1, seconds: 3 })
  measured(`${name}: whole answer, one visitor, p50`, alone.p50, 'ms', ['≤', 10])
}

async function exportCsv(page: Page, place: Place, fieldworkId: string): Promise<void> {
  const cookie = await signedIn(page, place.url)
  const began = performance.now()
  const answer = await fetch(`${place.url}/api/v1/fieldworks/${fieldworkId}/responses.csv`, {
    headers: { cookie },
  })
  if (!answer.ok || !answer.body) {
    notMeasured('CSV export of 100 k responses', `the answer was ${answer.status}`)
    return
  }
  let first = 0
  let bytes = 0
  let lines = 0
  for await (const part of answer.body) {
    first ||= performance.now() - began
    bytes += part.length
    for (const byte of part) if (byte === 10) lines += 1
  }
  measured('CSV export: lines', lines, '')
  measured('CSV export: seconds', (performance.now() - began) / 1000, 's', ['≤', 2])
  measured('CSV export: first byte', first, 'ms')
  measured('CSV export: size', bytes / 1e6, 'MB')
  measured('web server: most memory ever held', peakMemory(place.webPid()), 'MB')
}

function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000
}
