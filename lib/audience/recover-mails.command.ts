import type { Db } from '@/lib/db/client'
import type { EndsJournal } from '@/lib/platform/ends-journal'
import { listAbandoned, releaseLapsed, releaseMails, skipCancelled } from './mail-queue.store'
import { recordDoubtful } from './record-mail.command'

/**
 * Takes up what a worker left that was killed or cut off. A mail whose end it had not begun to write goes
 * back into the queue; of any other it is not known whether the server took it: doubtful, never sent again.
 */
export async function recoverMails(db: Db, ends: EndsJournal | null, now: Date): Promise<void> {
  await releaseLapsed(db)
  await skipCancelled(db)
  await db.$transaction(async (tx) => {
    for (const mail of await listAbandoned(tx)) {
      const known = mail.heldBy === null ? null : ends?.endsOf(mail.heldBy)
      if (mail.heldBy !== null && known && !known.has(mail.id))
        await releaseMails(tx, mail.heldBy, [mail.id], null)
      else await recordDoubtful(tx, mail, 'worker-ended', now)
    }
  })
}
