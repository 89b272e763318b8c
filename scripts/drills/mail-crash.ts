// A mailing whose worker is killed again and again, in a process of its own: what each unit received is counted
// by the mail server, from the instant it answers for a mail.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { mailStatesOf, testInvited, testMailing } from '@/lib/audience/test-mailing'
import type { Db } from '@/lib/db/client'
import { testMailServer } from '@/lib/platform/test-mail-server'

export type Crash = {
  units: number
  kills: number
  /** Units that received one mail, none, more than one. */
  once: number
  never: number
  more: number
  doubtful: number
  /** Of the doubtful: those the server had taken. */
  arrived: number
  /** Mails cut off without their end, which no server takes. */
  cutOff: number
  seconds: number
}

/** `chance`: 0 to 1, for when a worker is killed. */
export async function crashMails(
  { db, url }: { db: Db; url: string },
  { units, kills, chance }: { units: number; kills: number; chance: () => number },
): Promise<Crash> {
  const { fieldworkId } = await testInvited(db, units)
  const number = await testMailing(db, fieldworkId)
  const folder = mkdtempSync(path.join(tmpdir(), 'phare-mail-crash-'))
  const begun = { count: 0 }
  const server = await testMailServer({
    content: () => {
      begun.count += 1
      return null
    },
    mail: async () => {
      await wait(chance() * 12)
      return null
    },
  })
  const launch = () => launchWorker({ url, server: server.url, folder })
  const began = Date.now()
  let worker = launch()
  const isOver = async () => (await mailingState(db, fieldworkId)) === 'done'
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      const until = ((killed + 0.5 + chance() / 2) * units) / (kills + 1)
      while (server.received.length < until && worker.exitCode === null) await wait(1)
      await wait(chance() * 10)
      worker.kill('SIGKILL')
      await wait(50)
      await letLeasesLapse(db)
      worker = launch()
    }
    const patience = Date.now() + 240_000
    while (!(await isOver()) && Date.now() < patience) await wait(100)
  } finally {
    worker.kill('SIGKILL')
    await server.end()
    rmSync(folder, { recursive: true })
  }
  const counts = [...server.counts().values()]
  const doubtful = await db.mail.findMany({ where: { fieldworkId, state: 'doubtful' } })
  const arrivals = server.received.map(({ raw }) => /Message-ID: <([0-9a-f-]{36})@/i.exec(raw)?.[1])
  const states = await mailStatesOf(db, fieldworkId, number)
  return {
    ...{ units, kills },
    once: counts.filter((count) => count === 1).length,
    never: units - counts.length,
    more: counts.filter((count) => count > 1).length,
    doubtful: states.doubtful ?? 0,
    arrived: doubtful.filter(({ id }) => arrivals.includes(id)).length,
    cutOff: begun.count - server.received.length,
    seconds: (Date.now() - began) / 1000,
  }
}

/** As when their time is over: whoever held them is dead. */
const letLeasesLapse = (db: Db) =>
  db.$executeRaw`UPDATE mail SET leased_until = now() WHERE leased_until IS NOT NULL`

async function mailingState(db: Db, fieldworkId: string): Promise<string | undefined> {
  return (await db.mailing.findFirst({ where: { fieldworkId } }))?.state
}

function launchWorker(given: { url: string; server: string; folder: string }): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: given.url,
      NEXTAUTH_URL: 'https://phare.example',
      NEXTAUTH_SECRET: 'x'.repeat(40),
      SMTP_URL: given.server,
      PHARE_MAIL_FROM: 'Phare <phare@phare.example>',
      PHARE_MAIL_PER_MINUTE: '60000',
      PHARE_WORKER_FOLDER: given.folder,
    },
  })
}
