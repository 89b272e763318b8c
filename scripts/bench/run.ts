// One run on the embedded PostgreSQL and a production build: load, results, pages, exports, beside the aims.
// BENCH_MAX: most responses (1000000). BENCH_SECONDS: of each load (10). BENCH_ONLY: submissions, results, pages.

import { versionByHash } from '@/lib/questionnaire/version.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { measurePages } from './pages'
import { peerInstrument, peerPlan } from './peer-instrument'
import { openPlace } from './place'
import { printReport } from './report'
import { measureResults } from './results'
import { measureSubmissions } from './submissions'

const most = Number(process.env.BENCH_MAX ?? 1_000_000)
const only = process.env.BENCH_ONLY
const wants = (part: string) => !only || only.split(',').includes(part)

const place = await openPlace()
try {
  const fieldwork = await findFieldwork(place.db, 'grand-est-2026-citizens')
  const version = fieldwork?.versions.at(-1)
  const definition = version && (await versionByHash(place.db, version))?.definition
  if (!fieldwork || !version || !definition) throw new Error('the demo has no open fieldwork')
  const citizens = { fieldworkId: fieldwork.id, definition, version }
  const made = (id: string) => testFieldwork(place.db, peerInstrument, peerPlan, { id })
  const peer = { definition: peerInstrument, ...(await made('bench-peer')) }
  const growing = { definition: peerInstrument, ...(await made('bench-growing')) }
  const plan = fieldwork.tallyPlan
  const ours = {
    definition,
    ...(await testFieldwork(place.db, definition, plan, { id: 'bench-citizens' })),
  }

  if (wants('submissions')) {
    console.log('submissions')
    await measureSubmissions(place, 'citizens', citizens)
    await measureSubmissions(place, 'peer', peer)
  }
  if (wants('results')) {
    console.log('results')
    const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= most)
    await measureResults(place, 'peer', growing, sizes)
  }
  if (wants('results') || wants('pages')) {
    await measureResults(place, 'citizens', ours, [Math.min(100_000, most)])
  }
  if (wants('pages')) {
    console.log('pages and exports')
    await measurePages(place, ours.fieldworkId)
  }
} finally {
  printReport()
  await place.db.$disconnect()
  await place.end()
}
process.exit(0)
