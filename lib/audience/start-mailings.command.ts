import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { standing } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { foldTracks } from './fold-tracks.command'
import { queueMails } from './mail-queue.store'
import { findMailingForChange, listDueMailings, markMailing } from './mailing.store'
import { reasonToLeaveOut } from './recipients'
import { listCandidates } from './recipients.store'
import { hashOfAddress } from './stop-list'
import { listStopped } from './stop-list.store'

const system = { kind: 'system' } as const

/** Queues a mail for each recipient of the mailings whose hour has come. Done twice, or by two at once, it is done once. */
export async function startMailings(db: Db, pepper: string, now: Date): Promise<void> {
  for (const { fieldworkId, number } of await listDueMailings(db)) {
    await db.$transaction(
      async (tx) => {
        const mailing = await findMailingForChange(tx, fieldworkId, number)
        const fieldwork = await findFieldwork(tx, fieldworkId)
        if (mailing?.state !== 'scheduled' || !fieldwork) return
        const subject = `${fieldworkId}/${number}`
        if (mailing.purpose !== 'thanks' && standing(fieldwork, now) === 'closed') {
          await markMailing(tx, mailing, 'cancelled')
          return audit(tx, system, 'cancelMailing', subject, { reason: 'fieldwork-closed' }, now)
        }
        if ((await foldTracks(tx, fieldworkId)) === 'busy') return
        const stopped = await listStopped(tx, fieldwork.programmeId)
        const candidates = await listCandidates(tx, fieldworkId, number, mailing.recipients)
        const chosen = candidates.filter((it) => {
          const isStopped = it.email !== null && stopped.has(hashOfAddress(it.email, pepper))
          return reasonToLeaveOut(it, mailing, isStopped) === null
        })
        const ids = chosen.map(({ invitationId }) => invitationId)
        await queueMails(tx, mailing, ids)
        await markMailing(tx, mailing, 'sending')
        await audit(tx, system, 'startMailing', subject, { mails: ids.length }, now)
      },
      { timeout: 120_000, maxWait: 5_000 },
    )
  }
}
