import type { Tx } from '@/lib/db/client'
import { type MailCounts, type MailState, noMails } from './mail'

export type LeasedMail = {
  id: string
  fieldworkId: string
  mailing: number
  invitationId: string
  /** Tries that a server put off. */
  attempts: number
}

/** Puts units of a mailing into the queue; whoever is in it already stays as they are. */
export async function queueMails(
  tx: Tx,
  { fieldworkId, number }: { fieldworkId: string; number: number },
  invitationIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO mail (id, fieldwork_id, mailing, invitation_id, not_before)
    SELECT gen_random_uuid(), ${fieldworkId}, ${number}, id, now()
    FROM unnest(${[...invitationIds]}::uuid[]) AS id
    ON CONFLICT (fieldwork_id, mailing, invitation_id) DO NOTHING`
}

/** Is there a mail that could leave now? */
export async function hasDueMail(db: Tx): Promise<boolean> {
  const [row] = await db.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM mailing g JOIN mail m ON m.fieldwork_id = g.fieldwork_id
        AND m.mailing = g.number AND m.state = 'queued' AND m.not_before <= now()
      WHERE g.state = 'sending') AS some`
  return row?.some === true
}

/**
 * Waits for the other workers, then says how many milliseconds no mail may leave yet. Held until the
 * transaction ends; all clocks are the database's.
 */
export async function holdPace(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ ms: number }[]>`
    INSERT INTO mail_pace (id, free_at) VALUES (1, now()) ON CONFLICT (id) DO UPDATE SET id = 1
    RETURNING (extract(epoch FROM free_at - clock_timestamp()) * 1000)::float8 AS ms`
  return Math.max(0, Math.ceil(row?.ms ?? 0))
}

/** So many mails leave now: the next ones after their share of a minute. */
export async function keepPace(tx: Tx, mails: number, perMinute: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE mail_pace SET free_at = clock_timestamp() + ${(mails * 60) / perMinute} * interval '1 second'`
}

/** The oldest due mails of mailings under way, which others leave alone until the lease is over. */
export async function leaseMails(
  tx: Tx,
  worker: string,
  limit: number,
  seconds: number,
): Promise<LeasedMail[]> {
  return tx.$queryRaw`
    WITH due AS (
      SELECT m.id FROM mailing g CROSS JOIN LATERAL (
        SELECT id, not_before FROM mail
        WHERE fieldwork_id = g.fieldwork_id AND mailing = g.number AND state = 'queued'
          AND not_before <= clock_timestamp()
        ORDER BY not_before LIMIT ${limit} FOR UPDATE SKIP LOCKED) AS m
      WHERE g.state = 'sending' ORDER BY m.not_before LIMIT ${limit}
    )
    UPDATE mail SET state = 'leased', held_by = ${worker}::uuid,
      leased_until = clock_timestamp() + ${seconds} * interval '1 second'
    FROM due WHERE mail.id = due.id
    RETURNING mail.id::text, fieldwork_id AS "fieldworkId", mailing,
      invitation_id::text AS "invitationId", attempts`
}

/** Back into the queue, untried: nothing of them was handed over. */
export async function releaseMails(
  db: Tx,
  worker: string,
  ids: readonly string[],
  answer: string | null,
): Promise<void> {
  await db.$executeRaw`
    UPDATE mail SET state = 'queued', leased_until = NULL, answer = coalesce(${answer}, answer)
    WHERE id = ANY (${[...ids]}::uuid[]) AND held_by = ${worker}::uuid
      AND state IN ('leased', 'handing')`
}

/**
 * The last word before the end of a mail is written: its keys become valid with it. False: it must not leave,
 * for its lease is over, or its mailing was paused or cancelled.
 */
export async function markHanding(
  db: Tx,
  mail: LeasedMail,
  worker: string,
  keys: readonly { hash: string; kind: string }[],
  seconds: number,
): Promise<boolean> {
  const written = await db.$executeRaw`
    WITH held AS (
      UPDATE mail SET state = 'handing', handed_at = clock_timestamp(),
        leased_until = clock_timestamp() + ${seconds} * interval '1 second'
      WHERE id = ${mail.id}::uuid AND state = 'leased' AND held_by = ${worker}::uuid
        AND leased_until > clock_timestamp()
        AND EXISTS (SELECT FROM mailing g WHERE g.fieldwork_id = mail.fieldwork_id
          AND g.number = mail.mailing AND g.state = 'sending')
      RETURNING fieldwork_id, invitation_id
    )
    INSERT INTO invitation_key (fieldwork_id, hash, invitation_id, kind)
    SELECT held.fieldwork_id, it->>'hash', held.invitation_id, it->>'kind'
    FROM held, jsonb_array_elements(${JSON.stringify(keys)}::jsonb) AS it`
  return written > 0
}

/** Where it ends. False: it had ended before. */
export async function markEnded(
  tx: Tx,
  id: string,
  state: 'sent' | 'refused' | 'doubtful' | 'skipped',
  answer: string | null,
): Promise<boolean> {
  const ended = await tx.$executeRaw`
    UPDATE mail SET state = ${state}, answer = ${answer}, leased_until = NULL
    WHERE id = ${id}::uuid AND state IN ('leased', 'handing')`
  return ended === 1
}

/** To be tried again after so many minutes. */
export async function markPutOff(
  db: Tx,
  id: string,
  minutes: number,
  answer: string,
): Promise<void> {
  await db.$executeRaw`
    UPDATE mail SET state = 'queued', attempts = attempts + 1, answer = ${answer},
      leased_until = NULL, not_before = clock_timestamp() + ${minutes} * interval '1 minute'
    WHERE id = ${id}::uuid AND state IN ('leased', 'handing')`
}

/** Leases that were not handed over: whoever held them is gone, or too late. */
export async function releaseLapsed(db: Tx): Promise<number> {
  return db.$executeRaw`
    UPDATE mail SET state = 'queued', leased_until = NULL
    WHERE state = 'leased' AND leased_until <= now()`
}

/** Mails whose worker was not heard of after their end was, or was about to be, written. */
export async function listAbandoned(tx: Tx): Promise<(LeasedMail & { heldBy: string | null })[]> {
  return tx.$queryRaw`
    SELECT id::text, fieldwork_id AS "fieldworkId", mailing, invitation_id::text AS "invitationId",
      attempts, held_by::text AS "heldBy"
    FROM mail WHERE state = 'handing' AND leased_until <= now()
    LIMIT 1000 FOR UPDATE SKIP LOCKED`
}

/** Mails that were never begun, once their mailing is cancelled. */
export async function skipQueued(
  tx: Tx,
  { fieldworkId, number }: { fieldworkId: string; number: number },
): Promise<number> {
  const { count } = await tx.mail.updateMany({
    where: { fieldworkId, mailing: number, state: 'queued' },
    data: { state: 'skipped', answer: 'cancelled' },
  })
  return count
}

/** Doubtful mails that an analyst wants to leave once more. How many there were. */
export async function requeueDoubtful(
  tx: Tx,
  { fieldworkId, number }: { fieldworkId: string; number: number },
  ids: readonly string[],
): Promise<number> {
  return tx.$executeRaw`
    UPDATE mail SET state = 'queued', not_before = now(), attempts = 0, answer = NULL
    WHERE fieldwork_id = ${fieldworkId} AND mailing = ${number} AND state = 'doubtful'
      AND id = ANY (${[...ids]}::uuid[])`
}

/** Mailings with nothing left to do become done. */
export async function finishMailings(db: Tx): Promise<number> {
  return db.$executeRaw`
    UPDATE mailing g SET state = 'done'
    WHERE g.state = 'sending' AND NOT EXISTS (
      SELECT FROM mail m WHERE m.fieldwork_id = g.fieldwork_id AND m.mailing = g.number
        AND m.state IN ('queued', 'leased', 'handing'))`
}

export async function countMails(db: Tx, fieldworkId: string): Promise<Map<number, MailCounts>> {
  const rows = await db.$queryRaw<{ mailing: number; state: MailState; count: number }[]>`
    SELECT mailing, state, count(*)::int AS count FROM mail
    WHERE fieldwork_id = ${fieldworkId} GROUP BY mailing, state`
  const counts = new Map<number, MailCounts>()
  for (const { mailing, state, count } of rows) {
    const of = counts.get(mailing) ?? noMails()
    of[state] = count
    counts.set(mailing, of)
  }
  return counts
}

/** What came back into the queue of a mailing cancelled meanwhile. */
export async function skipCancelled(db: Tx): Promise<number> {
  return db.$executeRaw`
    UPDATE mail m SET state = 'skipped', answer = 'cancelled' FROM mailing g
    WHERE g.state = 'cancelled' AND m.fieldwork_id = g.fieldwork_id AND m.mailing = g.number
      AND m.state = 'queued'`
}
