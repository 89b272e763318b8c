import type { Tx } from '@/lib/db/client'
import type { MailState } from './mail'
import type { Mailing } from './mailing'

type Of = Pick<Mailing, 'fieldworkId' | 'number'>

export type MailAnswer = { state: MailState; answer: string; count: number }

export async function countAnswers(db: Tx, { fieldworkId, number }: Of): Promise<MailAnswer[]> {
  return db.$queryRaw`
    SELECT state, answer, count(*)::int AS count FROM mail
    WHERE fieldwork_id = ${fieldworkId} AND mailing = ${number} AND state <> 'sent'
      AND answer IS NOT NULL
    GROUP BY state, answer ORDER BY count DESC, state, answer LIMIT 50`
}

export type DoubtfulMail = {
  id: string
  invitationId: string
  /** Of the unit. */
  name: string
  handedAt: Date | null
  answer: string | null
}

export async function listDoubtful(db: Tx, { fieldworkId, number }: Of): Promise<DoubtfulMail[]> {
  return db.$queryRaw`
    SELECT m.id::text, m.invitation_id::text AS "invitationId", u.name, m.handed_at AS "handedAt",
      m.answer
    FROM mail m
    JOIN invitation i ON i.fieldwork_id = m.fieldwork_id AND i.id = m.invitation_id
    JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE m.fieldwork_id = ${fieldworkId} AND m.mailing = ${number} AND m.state = 'doubtful'
    ORDER BY m.handed_at, m.id LIMIT 100`
}

/** When the first of those that wait may leave. */
export async function nextMailAt(db: Tx, { fieldworkId, number }: Of): Promise<Date | null> {
  const { _min } = await db.mail.aggregate({
    where: { fieldworkId, mailing: number, state: 'queued' },
    _min: { notBefore: true },
  })
  return _min.notBefore
}
