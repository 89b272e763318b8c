import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { CheckedResponse } from './quality-checks'
import type {
  Decision,
  FlagCount,
  FlaggedAsked,
  FlaggedResponse,
  FlagKind,
  RaisedFlag,
} from './quality-flag'

/** In an anonymous follow-up nothing is looked at before it was mixed with others: until then it waits for its fold. */
const isReadable = (fieldworkId: string) => Prisma.sql`(
    NOT EXISTS (
      SELECT FROM fieldwork WHERE fieldwork.id = ${fieldworkId} AND follow_up = 'anonymous'
    ) OR NOT EXISTS (
      SELECT FROM pending_fold p
      WHERE p.fieldwork_id = response.fieldwork_id AND p.id = response.id
    )
  )`

/** Complete responses, by identifier, with what the checks look at. */
export async function listToCheck(
  db: Tx,
  fieldworkId: string,
  after: string,
  most: number,
): Promise<CheckedResponse[]> {
  const [row] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(r ORDER BY r.id)::text AS rows
    FROM (
      SELECT id, version, answers, seconds, device, signals FROM response
      WHERE fieldwork_id = ${fieldworkId} AND id > ${after}::uuid AND outcome = 'complete'
        AND ${isReadable(fieldworkId)}
      ORDER BY id LIMIT ${most}
    ) r`
  return row?.rows ? JSON.parse(row.rows) : []
}

/** What is raised now takes the place of what was; what an analyst decided stays. */
export async function replaceFlags(
  tx: Tx,
  fieldworkId: string,
  flags: readonly RaisedFlag[],
): Promise<void> {
  const raised = JSON.stringify(flags)
  await tx.$executeRaw`
    DELETE FROM response_flag f
    WHERE f.fieldwork_id = ${fieldworkId} AND f.decision IS NULL AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(${raised}::jsonb) AS it
      WHERE (it->>'responseId')::uuid = f.response_id AND it->>'kind' = f.kind
    )`
  await tx.$executeRaw`
    INSERT INTO response_flag (fieldwork_id, response_id, kind, detail)
    SELECT ${fieldworkId}, (it->>'responseId')::uuid, it->>'kind', it->'detail'
    FROM jsonb_array_elements(${raised}::jsonb) AS it
    WHERE EXISTS (
      SELECT FROM response
      WHERE fieldwork_id = ${fieldworkId} AND id = (it->>'responseId')::uuid
    )
    ON CONFLICT (fieldwork_id, response_id, kind) DO UPDATE SET detail = excluded.detail`
}

/** Responses with a flag, decided or not. */
export async function countFlagged(db: Tx, fieldworkId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT response_id)::int AS count FROM response_flag
    WHERE fieldwork_id = ${fieldworkId}`
  return row?.count ?? 0
}

export async function countFlags(db: Tx, fieldworkId: string): Promise<FlagCount[]> {
  return db.$queryRaw`
    SELECT kind, decision, count(*)::int AS count FROM response_flag
    WHERE fieldwork_id = ${fieldworkId} GROUP BY kind, decision ORDER BY kind, decision`
}

/** Those with most flags first. */
export async function listFlagged(
  db: Tx,
  fieldworkId: string,
  { kind, state }: FlaggedAsked,
  from: number,
  most: number,
): Promise<{ total: number; responses: FlaggedResponse[] }> {
  const rows = await db.$queryRaw<(FlaggedResponse & { total: number })[]>`
    SELECT f.response_id::text AS id, r.excluded, count(*) OVER ()::int AS total,
      json_agg(json_build_object('kind', kind, 'detail', detail, 'decision', decision,
        'reason', reason, 'author', author) ORDER BY kind) AS flags
    FROM response_flag f
    JOIN response r ON r.fieldwork_id = f.fieldwork_id AND r.id = f.response_id
    WHERE f.fieldwork_id = ${fieldworkId}
    GROUP BY f.response_id, r.excluded
    HAVING (${kind}::text IS NULL OR bool_or(kind = ${kind}))
      AND CASE ${state}
        WHEN 'open' THEN NOT r.excluded AND bool_or(decision IS NULL)
        WHEN 'excluded' THEN r.excluded
        WHEN 'cleared' THEN NOT r.excluded AND bool_and(decision IS NOT NULL)
        ELSE true
      END
    ORDER BY count(*) DESC, f.response_id
    OFFSET ${from} LIMIT ${most}`
  return {
    total: rows[0]?.total ?? 0,
    responses: rows.map(({ id, excluded, flags }) => ({ id, excluded, flags })),
  }
}

/** Responses that a decision about one kind of flag is about, those not yet decided. */
export async function listUndecided(
  db: Tx,
  fieldworkId: string,
  kind: FlagKind | null,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT response_id::text AS id FROM response_flag
    WHERE fieldwork_id = ${fieldworkId} AND decision IS NULL
      AND (${kind}::text IS NULL OR kind = ${kind})`
  return rows.map(({ id }) => id)
}

/** Every flag of these responses is decided alike; null takes the decision back. How many flags there were. */
export async function decideFlags(
  tx: Tx,
  fieldworkId: string,
  responseIds: readonly string[],
  by: { decision: Decision | null; reason: string | null; account: string; author: string },
  now: Date,
): Promise<number> {
  const { count } = await tx.responseFlag.updateMany({
    where: { fieldworkId, responseId: { in: [...responseIds] } },
    data:
      by.decision === null
        ? { decision: null, reason: null, decidedBy: null, author: null, decidedAt: null }
        : {
            decision: by.decision,
            reason: by.reason,
            decidedBy: by.account,
            author: by.author,
            decidedAt: now,
          },
  })
  return count
}

/** How many complete responses the checks last looked at; null: never. */
export async function findChecked(db: Tx, fieldworkId: string): Promise<number | null> {
  const row = await db.setting.findUnique({ where: { key: settingOf(fieldworkId) } })
  return typeof row?.value === 'number' ? row.value : null
}

export async function markChecked(db: Tx, fieldworkId: string, responses: number): Promise<void> {
  const key = settingOf(fieldworkId)
  await db.setting.upsert({
    where: { key },
    create: { key, value: responses },
    update: { value: responses },
  })
}

const settingOf = (fieldworkId: string) => `quality-checked/${fieldworkId}`

export async function countToCheck(db: Tx, fieldworkId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM response
    WHERE fieldwork_id = ${fieldworkId} AND outcome = 'complete' AND ${isReadable(fieldworkId)}`
  return row?.count ?? 0
}

/** Those that take answers, or did until lately: what may have changed since the checks were made. */
export async function listFieldworksToCheck(db: Tx): Promise<string[]> {
  const rows = await db.fieldwork.findMany({
    where: { state: { not: 'draft' } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
