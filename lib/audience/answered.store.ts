import type { Tx } from '@/lib/db/client'
import { recordEvents } from './history.store'

/**
 * A response of a named follow-up is there no more: what its history says of it is taken back, and its unit may
 * answer again. `isRefusal`: the unit took it back itself, and is asked nothing more.
 */
export async function takeAnswerBack(
  tx: Tx,
  fieldworkId: string,
  responseId: string,
  isRefusal: boolean,
  day: string,
): Promise<void> {
  const [invitation] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE invitation SET answered = false, response_id = NULL
    WHERE fieldwork_id = ${fieldworkId} AND response_id = ${responseId}::uuid
    RETURNING id::text`
  if (!invitation) return
  const invitationId = invitation.id
  const answers = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM invitation_event e
    WHERE fieldwork_id = ${fieldworkId} AND invitation_id = ${invitationId}::uuid
      AND kind IN ('complete', 'partial', 'insufficient', 'screenedOut', 'quotaFull')
      AND NOT EXISTS (
        SELECT FROM invitation_event v
        WHERE v.fieldwork_id = e.fieldwork_id AND v.invitation_id = e.invitation_id
          AND v.kind = 'void' AND v.detail->>'of' = e.id::text
      )`
  await recordEvents(tx, fieldworkId, [
    ...answers.map(({ id: of }) => ({ invitationId, day, kind: 'void' as const, detail: { of } })),
    ...(isRefusal ? [{ invitationId, day, kind: 'refused' as const }] : []),
  ])
}
