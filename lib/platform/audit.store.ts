import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** One line per deed, written in the deed's own transaction. Never a respondent's data in `detail`. */
export async function audit(
  tx: Tx,
  actor: Actor,
  deed: string,
  subject: string,
  detail: Prisma.InputJsonObject,
  now: Date,
): Promise<void> {
  await tx.auditLine.create({
    data: {
      at: now,
      actor: actor.kind === 'account' ? actor.id : actor.kind,
      deed,
      subject,
      detail,
    },
  })
}
