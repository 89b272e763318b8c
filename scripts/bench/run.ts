// One run on the embedded PostgreSQL and a production build: load, results, pages, exports, beside the aims.
// BENCH_MAX: most responses (1000000). BENCH_SECONDS: of each load (10). BENCH_ONLY: submissions, results, pages.

import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { measurePages } from './pages'
import { openPlace } from './place'
import { printReport } from './report'
import { measureResults } from './results'
import { anotherFieldwork, citizensSubject, peerSubject } from './subjects'
import { measureSubmissions } from './submissions'

const most = Number(process.env.BENCH_MAX ?? 1_000_000)
const only = process.env.BENCH_ONLY
const wants = (part: string) => !only || only.split(',').includes(part)

const place = await openPlace()
try {
  const citizens = await citizensSubject(place.db)
  const { fieldwork } = citizens
  const peer = await peerSubject(place.db, fieldwork)
  const peersLike = await findFieldwork(place.db, peer.fieldworkId)
  if (!peersLike) throw new Error('the peer\u2019s fieldwork is gone')
  const growing = await anotherFieldwork(place.db, peer, peersLike, 'bench-growing')
  const ours = await anotherFieldwork(place.db, citizens, fieldwork, 'bench-citizens')

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
