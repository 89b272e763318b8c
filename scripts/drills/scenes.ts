// What may happen to the product while people answer. Each scene says whether it ended well.
import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '../bench/place'
import type { Subject } from '../bench/subjects'
import { startCrowd } from './crowd'
import { signalFamily } from './processes'
import { isSound, lossesOf, storedIds } from './verdict'

export type Stage = { place: Place; subject: Subject; bodies: readonly string[]; rounds: number }
export type Scene = (stage: Stage) => Promise<boolean>

/** The database, then the web server, killed in turn. */
export const killed: Scene = (stage) =>
  underLoad(stage, [stage.place.url], async ({ place, rounds }) => {
    for (let round = 1; round <= rounds; round += 1) {
      await wait(2_000)
      signalFamily(place.postgresPid(), 'SIGKILL')
      console.log(`· round ${round}: the database was killed`)
      await wait(300)
      await place.relaunchPostgres()
      await wait(2_000)
      process.kill(place.webPid(), 'SIGKILL')
      console.log(`· round ${round}: the web server was killed`)
      await place.serve()
    }
    await wait(2_000)
  })

/** A database that neither answers nor ends: a full disk, a stalled machine. */
export const frozen: Scene = (stage) =>
  underLoad(stage, [stage.place.url], async ({ place, rounds }) => {
    for (let round = 1; round <= rounds; round += 1) {
      await wait(2_000)
      signalFamily(place.postgresPid(), 'SIGSTOP')
      console.log(`· round ${round}: the database is frozen for 12 seconds`)
      await wait(12_000)
      signalFamily(place.postgresPid(), 'SIGCONT')
    }
    await wait(5_000)
  })

/** A deployment: two servers of the same database, restarted one after the other. */
export const restarted: Scene = async (stage) => {
  const { place } = stage
  const second = await place.another()
  try {
    return await underLoad(stage, [place.url, second.url], async ({ rounds }) => {
      for (let round = 1; round <= rounds; round += 1) {
        for (const [name, it] of [
          ['first', { pid: place.webPid, launch: place.serve }],
          ['second', second],
        ] as const) {
          await wait(1_500)
          await stop(it.pid())
          console.log(`· round ${round}: the ${name} server is restarted`)
          await it.launch()
        }
      }
      await wait(1_500)
    })
  } finally {
    second.end()
  }
}

/**
 * The control: with commits that do not wait for the disk, killing the database must lose acknowledged
 * responses. Were none lost, the other scenes would prove nothing.
 */
export const careless: Scene = async (stage) => {
  const { place, subject, bodies } = stage
  const before = await storedIds(place.db, subject.fieldworkId)
  await place.db.$executeRaw`ALTER SYSTEM SET synchronous_commit = off`
  await place.db.$executeRaw`ALTER SYSTEM SET wal_writer_delay = '10s'`
  await place.db.$executeRaw`SELECT pg_reload_conf()`
  await wait(1_000)
  const { crowd, end } = startCrowd([place.url], subject.fieldworkId, bodies)
  await wait(4_000)
  signalFamily(place.postgresPid(), 'SIGKILL')
  const acknowledged = new Set(crowd.acknowledged)
  await wait(300)
  await place.relaunchPostgres()
  const stored = await storedIds(place.db, subject.fieldworkId)
  const lost = [...acknowledged].filter((id) => !stored.has(id)).length
  await place.db.$executeRaw`ALTER SYSTEM RESET ALL`
  await place.db.$executeRaw`SELECT pg_reload_conf()`
  await end()
  console.log(
    `  ${acknowledged.size} acknowledged, ${lost} of them lost, ${stored.size - before.size} kept: ${lost > 0 ? 'the drills would notice' : 'the drills prove nothing'}`,
  )
  return lost > 0
}

async function underLoad(
  stage: Stage,
  urls: readonly string[],
  happening: (stage: Stage) => Promise<void>,
): Promise<boolean> {
  const { place, subject, bodies } = stage
  const before = await storedIds(place.db, subject.fieldworkId)
  const { crowd, end } = startCrowd(urls, subject.fieldworkId, bodies)
  await happening(stage)
  await end()
  return isSound(crowd, await lossesOf(place.db, subject.fieldworkId, crowd, before))
}

/** As a service manager does: asks, then insists. */
async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM')
  await wait(3_000)
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended.
  }
}
