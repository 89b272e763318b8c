import type { Tx } from '@/lib/db/client'
import { Prisma, type Fieldwork as Row } from '@/lib/db/generated/client'
import { dateOfDay, dayOfDate } from './day'
import { Fieldwork } from './fieldwork'
import type { Frame } from './frame'
import type { QuotaPlan } from './quota-plan'
import { TallyPlan } from './tally-plan'

export async function findFieldwork(db: Tx, id: string): Promise<Fieldwork | null> {
  const row = await db.fieldwork.findUnique({ where: { id } })
  return row && parsed(row)
}

/** As `findFieldwork`, held against every other change until the transaction ends. */
export async function findFieldworkForChange(tx: Tx, id: string): Promise<Fieldwork | null> {
  await tx.$queryRaw`SELECT 1 FROM fieldwork WHERE id = ${id} FOR NO KEY UPDATE`
  return findFieldwork(tx, id)
}

/** In the programme's order of audiences. */
export async function listFieldworks(db: Tx, waveId: string): Promise<Fieldwork[]> {
  const rows = await db.fieldwork.findMany({ where: { waveId }, orderBy: { id: 'asc' } })
  const audiences = await db.audience.findMany({
    where: { programmeId: { in: rows.map((row) => row.programmeId) } },
    select: { code: true, position: true },
  })
  const position = new Map(audiences.map((audience) => [audience.code, audience.position]))
  return rows
    .map(parsed)
    .sort((a, b) => (position.get(a.audienceCode) ?? 0) - (position.get(b.audienceCode) ?? 0))
}

/** How the fieldworks of a programme count, over all its waves. */
export async function listTallyPlans(
  db: Tx,
  programmeId: string,
): Promise<{ audienceCode: string; tallyPlan: TallyPlan }[]> {
  const rows = await db.fieldwork.findMany({
    where: { programmeId },
    select: { audienceCode: true, tallyPlan: true },
  })
  return rows.map((row) => ({ ...row, tallyPlan: TallyPlan.parse(row.tallyPlan) }))
}

/** False: the wave has one for that audience already. */
export async function saveNewFieldwork(db: Tx, fieldwork: Fieldwork): Promise<boolean> {
  const { talliedPlan: _, shuffledOn: __, frame, rules, quota, protection, ...written } = fieldwork
  const { count } = await db.fieldwork.createMany({
    data: [
      {
        ...written,
        ...(frame && { frame }),
        ...(rules && { rules }),
        ...(quota && { quota }),
        ...(protection && { protection }),
        opensOn: dateOfDay(fieldwork.opensOn),
        closesOn: dateOfDay(fieldwork.closesOn),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

export async function markOpen(db: Tx, id: string): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: { state: 'open' } })
}

export async function markExtended(db: Tx, id: string, closesOn: string): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: { closesOn: dateOfDay(closesOn) } })
}

export async function markClosed(db: Tx, id: string, now: Date): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: { state: 'closed', closedAt: now } })
}

export async function saveFollowUp(
  db: Tx,
  id: string,
  arranged: Pick<Fieldwork, 'entry' | 'followUp' | 'backupsKeptDays'>,
): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: arranged })
}

export async function countInvited(db: Tx, id: string): Promise<number> {
  return db.invitation.count({ where: { fieldworkId: id } })
}

/** Null: figures are not weighted. */
export async function markWeighting(db: Tx, id: string, weighting: number | null): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: { weighting } })
}

/** Null: no quotas. */
export async function saveQuota(tx: Tx, id: string, quota: QuotaPlan | null): Promise<void> {
  await tx.fieldwork.update({ where: { id }, data: { quota: quota ?? Prisma.DbNull } })
}

/** What its sample was drawn from. */
export async function saveFrameOf(tx: Tx, id: string, frame: Frame): Promise<void> {
  await tx.fieldwork.update({ where: { id }, data: { frame } })
}

export async function saveTallyPlan(db: Tx, id: string, tallyPlan: TallyPlan): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: { tallyPlan } })
}

/** Somebody may have answered: it was opened, or answers collected elsewhere were entered. */
export async function hasFieldworkBegun(
  db: Tx,
  { id, state }: Pick<Fieldwork, 'id' | 'state'>,
): Promise<boolean> {
  if (state !== 'draft') return true
  return (
    (await db.surveyResponse.findFirst({ where: { fieldworkId: id }, select: { id: true } })) !==
    null
  )
}

export async function saveVersions(db: Tx, id: string, versions: string[]): Promise<void> {
  await db.fieldwork.update({ where: { id }, data: { versions } })
}

function parsed({ shuffledCount: _, ...row }: Row): Fieldwork {
  return Fieldwork.parse({
    ...row,
    opensOn: dayOfDate(row.opensOn),
    closesOn: dayOfDate(row.closesOn),
    shuffledOn: row.shuffledOn && dayOfDate(row.shuffledOn),
  })
}
