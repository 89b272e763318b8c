import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '@/lib/db/client'
import { MailConnection } from '@/lib/platform/mail-transport'
import { Shared } from './mail-due.query'
import type { MailOffice } from './mail-office'
import {
  finishMailings,
  hasDueMail,
  holdPace,
  keepPace,
  type LeasedMail,
  leaseMails,
  releaseMails,
} from './mail-queue.store'
import { recoverMails } from './recover-mails.command'
import { sendMail } from './send-mail.command'

/** Connections to the mail server at once. */
const lanes = 4
/** A connection is left for a new one after so many mails, or so long. */
const mostMails = 100
const longestMs = 5 * 60_000

/** A worker that says nothing for so long is taken for gone. */
const leaseSeconds = 120
/** Nothing is begun, and no mail ended, later than that after its lease. */
const safeMs = 90_000

/** Sends what is due, at the pace set for all workers together, until nothing is or `signal` says to leave off. */
export async function sendMails(db: Db, office: MailOffice, signal: AbortSignal): Promise<void> {
  await recoverMails(db, office.ends, new Date())
  if (!(await hasDueMail(db))) {
    await finishMailings(db)
    return
  }
  const connections: (MailConnection | null)[] = Array.from({ length: lanes }, () => null)
  try {
    while (!signal.aborted && !office.rest.isResting(Date.now()) && (await hasDueMail(db))) {
      const { mails, waitMs } = await lease(db, office)
      if (mails.length === 0 && waitMs === 0) break
      if (mails.length > 0) await sendBatch(db, office, connections, mails, signal)
      else await wait(Math.min(waitMs, 1_000), null, { signal }).catch(() => {})
    }
  } finally {
    for (const connection of connections) connection?.quit()
  }
  await finishMailings(db)
}

async function lease(
  db: Db,
  { worker, settings: { perMinute } }: MailOffice,
): Promise<{ mails: LeasedMail[]; waitMs: number }> {
  // About a second's worth: the pace is even, and a pause is felt at once.
  const limit = Math.min(200, Math.max(1, Math.round(perMinute / 60)))
  return db.$transaction(async (tx) => {
    const waitMs = await holdPace(tx)
    if (waitMs > 0) return { mails: [], waitMs }
    const mails = await leaseMails(tx, worker, limit, leaseSeconds)
    if (mails.length > 0) await keepPace(tx, mails.length, perMinute)
    return { mails, waitMs: 0 }
  })
}

async function sendBatch(
  db: Db,
  office: MailOffice,
  connections: (MailConnection | null)[],
  mails: readonly LeasedMail[],
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...mails]
  const lease = { shared: new Shared(), lapsesAt: Date.now() + safeMs }
  const mayGoOn = () =>
    !signal.aborted && !office.rest.isResting(Date.now()) && Date.now() < lease.lapsesAt
  const work = async (lane: number) => {
    while (mayGoOn()) {
      const mail = waiting.shift()
      if (!mail) return
      const connection = fresh(connections[lane], office.settings.server)
      connections[lane] = connection
      const outcome = await sendMail(db, office, connection, mail, lease)
      if (outcome === 'unreachable') office.rest.begin(Date.now())
      else if (!connection.isBroken) office.rest.end()
    }
  }
  const ends = await Promise.allSettled(connections.map((_, lane) => work(lane)))
  if (waiting.length > 0) {
    const ids = waiting.map(({ id }) => id)
    await releaseMails(db, office.worker, ids, null)
  }
  const defect = ends.find((end) => end.status === 'rejected')
  if (defect) throw defect.reason
}

function fresh(connection: MailConnection | null | undefined, server: string): MailConnection {
  const isSpent =
    !connection ||
    connection.isBroken ||
    connection.mails >= mostMails ||
    Date.now() - connection.since > longestMs
  if (!isSpent) return connection
  connection?.quit()
  return new MailConnection(server)
}
