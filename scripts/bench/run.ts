// One run on the embedded PostgreSQL and a production build: load, results, pages, exports, beside the aims.
// `npm run bench -- figures`: that section alone; sections: submissions, figures, pages, monitoring.
// BENCH_MAX: most responses (1000000). BENCH_SECONDS: of each load (10). BENCH_ONLY: sections, by comma.

import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { measureR } from './beside-r'
import { measureHeavyShape } from './heavy'
import { heavyInstrument, heavyPlan } from './heavy-shape'
import { measureMonitoring } from './monitoring'
import { measurePages } from './pages'
import { peerInstrument, peerPlan } from './peer-instrument'
import { openDatabase, openPlace } from './place'
import { printReport } from './report'
import { measureResults } from './results'
import { anotherFieldwork, benchSubject, citizensSubject } from './subjects'
import { measureSubmissions } from './submissions'

const most = Number(process.env.BENCH_MAX ?? 1_000_000)
const words = [...process.argv.slice(2), ...(process.env.BENCH_ONLY?.split(',') ?? [])]
const wants = (section: string) => words.length === 0 || words.includes(section)

const needsWeb = ['submissions', 'pages', 'monitoring'].some(wants)
const web = needsWeb ? await openPlace() : null
const place = web ?? (await openDatabase())
try {
  const citizens = await citizensSubject(place.db)
  const { fieldwork } = citizens
  const peer = await benchSubject(place.db, fieldwork, peerInstrument, peerPlan)
  const peersLike = await findFieldwork(place.db, peer.fieldworkId)
  if (!peersLike) throw new Error('the peer\u2019s fieldwork is gone')
  const heavy = await benchSubject(place.db, fieldwork, heavyInstrument, heavyPlan)
  const growing = await anotherFieldwork(place.db, peer, peersLike, 'bench-growing')
  const ours = await anotherFieldwork(place.db, citizens, fieldwork, 'bench-citizens')

  if (web && wants('submissions')) {
    console.log('submissions')
    await measureSubmissions(web, 'citizens', citizens)
    await measureSubmissions(web, 'peer', peer)
  }
  const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= most)
  if (wants('figures')) {
    console.log('figures')
    const peers = await measureResults(place, 'peer', growing, sizes)
    await measureHeavyShape(place, heavy, sizes)
    measureR(peers.get(10_000)?.cold)
  }
  if (wants('figures') || wants('pages')) {
    await measureResults(place, 'citizens', ours, sizes.slice(0, 2))
  }
  if (web && wants('pages')) {
    console.log('pages and exports')
    await measurePages(web, ours.fieldworkId)
  }
  if (web && wants('monitoring')) {
    console.log('monitoring page')
    await measureMonitoring(web)
  }
} finally {
  printReport()
  await place.db.$disconnect()
  await place.end()
}
process.exit(0)
