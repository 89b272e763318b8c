import type { Tx } from '@/lib/db/client'
import { Mailing, type MailingPlan, type MailingState } from './mailing'

export async function findMailing(
  db: Tx,
  fieldworkId: string,
  number: number,
): Promise<Mailing | null> {
  const row = await db.mailing.findUnique({
    where: { fieldworkId_number: { fieldworkId, number } },
  })
  return row && Mailing.parse(row)
}

/** As `findMailing`, held against every other change until the transaction ends. */
export async function findMailingForChange(
  tx: Tx,
  fieldworkId: string,
  number: number,
): Promise<Mailing | null> {
  await tx.$queryRaw`
    SELECT FROM mailing WHERE fieldwork_id = ${fieldworkId} AND number = ${number}
    FOR NO KEY UPDATE`
  return findMailing(tx, fieldworkId, number)
}

/** The newest first. */
export async function listMailings(db: Tx, fieldworkId: string): Promise<Mailing[]> {
  const rows = await db.mailing.findMany({ where: { fieldworkId }, orderBy: { number: 'desc' } })
  return rows.map((row) => Mailing.parse(row))
}

/** Its number. */
export async function saveNewMailing(tx: Tx, mailing: Omit<Mailing, 'number'>): Promise<number> {
  const { fieldworkId } = mailing
  await tx.$queryRaw`SELECT FROM fieldwork WHERE id = ${fieldworkId} FOR NO KEY UPDATE`
  const { _max } = await tx.mailing.aggregate({ where: { fieldworkId }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await tx.mailing.create({ data: { ...mailing, number } })
  return number
}

export async function savePlan(
  tx: Tx,
  { fieldworkId, number }: Pick<Mailing, 'fieldworkId' | 'number'>,
  plan: MailingPlan,
): Promise<void> {
  await tx.mailing.update({
    where: { fieldworkId_number: { fieldworkId, number } },
    data: plan,
  })
}

export async function markMailing(
  tx: Tx,
  { fieldworkId, number }: Pick<Mailing, 'fieldworkId' | 'number'>,
  state: MailingState,
  startsAt?: Date,
): Promise<void> {
  await tx.mailing.update({
    where: { fieldworkId_number: { fieldworkId, number } },
    data: { state, ...(startsAt && { startsAt }) },
  })
}

/** Whose hour has come, by the database's clock. */
export async function listDueMailings(db: Tx): Promise<Pick<Mailing, 'fieldworkId' | 'number'>[]> {
  return db.$queryRaw`
    SELECT fieldwork_id AS "fieldworkId", number FROM mailing
    WHERE state = 'scheduled' AND channel = 'mail' AND starts_at <= now()
    ORDER BY starts_at`
}
