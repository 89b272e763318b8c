import { type Browser, chromium } from '@playwright/test'
import type { Db } from '@/lib/db/client'
import { readMonitoring } from '@/lib/tabulation/monitoring.query'
import { findChromium } from '../test/chromium.mjs'
import { monitoredWave } from './monitored-wave'
import type { Place } from './place'
import { measured, notMeasured } from './report'
import { signedIn } from './sign-in'
import { citizensSubject } from './subjects'

const sizes = [1_000, 100_000]
const times = 25

/** The monitoring page of a wave, its queries and its whole HTML, as invitations and responses grow. */
export async function measureMonitoring(place: Place): Promise<void> {
  const subject = await citizensSubject(place.db)
  const waves = []
  for (const size of sizes)
    waves.push({ size, ...(await monitoredWave(place.db, subject, subject.fieldwork, size)) })
  const queries = []
  for (const { size, waveId } of waves) {
    const ms = await median(() => read(place.db, waveId))
    queries.push(ms)
    measured(`monitoring, ${size} invitations: queries`, ms, 'ms')
  }
  measured('monitoring: queries, growth', (queries[1] ?? 0) / (queries[0] ?? 1), '×', ['≤', 2])
  const executablePath = await findChromium()
  if (!executablePath) return notMeasured('monitoring: whole page', 'no Chromium found')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const cookie = await sessionOf(browser, place.url)
  await browser.close()
  const pages = []
  for (const { size, waveId } of waves) {
    const ms = await median(() =>
      fetchWhole(`${place.url}/desk/waves/${waveId}/monitoring`, cookie),
    )
    pages.push(ms)
    measured(`monitoring, ${size} invitations: whole page`, ms, 'ms', ['≤', 300])
  }
  measured('monitoring: whole page, growth', (pages[1] ?? 0) / (pages[0] ?? 1), '×', ['≤', 2])
  for (const { size, waveId } of waves) {
    const address = `${place.url}/api/v1/waves/${waveId}/monitoring.pdf`
    measured(
      `monitoring, ${size} invitations: PDF`,
      await median(() => fetchWhole(address, cookie)),
      'ms',
    )
  }
}

async function read(db: Db, waveId: string): Promise<void> {
  await readMonitoring(db, { kind: 'system' }, waveId, new Date())
}

async function sessionOf(browser: Browser, url: string): Promise<string> {
  return signedIn(await browser.newPage(), url)
}

async function fetchWhole(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } })
  const whole = await answer.arrayBuffer()
  if (!answer.ok || whole.byteLength < 5_000) throw new Error(`${url}: ${answer.status}`)
}

async function median(once: () => Promise<void>): Promise<number> {
  for (let warm = 0; warm < 5; warm++) await once()
  const taken = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await once()
    taken.push(performance.now() - began)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
