import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { UnitProblem } from './frame-unit'
import { type DrawnSample, type FrameGroup, oneStratum, SamplePlan } from './sample-plan'

const Sizes = z.record(z.string(), z.object({ population: z.int(), drawn: z.int() }))

/** In the order they were drawn. */
export async function listSamples(db: Tx, fieldworkId: string): Promise<DrawnSample[]> {
  const rows = await db.sample.findMany({ where: { fieldworkId }, orderBy: { number: 'asc' } })
  return rows.map(({ number, frameId, plan, seed, sizes, drawnAt, author }) => ({
    ...{ number, frameId, seed, drawnAt, author },
    plan: SamplePlan.parse(plan),
    sizes: Sizes.parse(sizes),
  }))
}

export async function saveSample(
  tx: Tx,
  fieldworkId: string,
  sample: DrawnSample & { drawnBy: string },
): Promise<void> {
  await tx.sample.create({ data: { fieldworkId, ...sample } })
}

/** Fieldworks that a frame was drawn from for. */
export async function listFieldworksDrawn(
  db: Tx,
  frameIds: readonly string[],
): Promise<{ frameId: string; fieldworkId: string; units: number }[]> {
  return db.$queryRaw`
    SELECT frame_id::text AS "frameId", fieldwork_id AS "fieldworkId", count(*)::int AS units
    FROM invitation WHERE frame_id = ANY (${[...frameIds]}::uuid[])
    GROUP BY frame_id, fieldwork_id ORDER BY fieldwork_id`
}

/** Read once and hashed, however little is known yet of how many there are. */
const keysDrawn = (fieldworkId: string, frameId: string) => Prisma.sql`
  SELECT unit_key FROM invitation
  WHERE fieldwork_id = ${fieldworkId} AND frame_id = ${frameId}::uuid`

export type UnitToDraw = {
  key: string
  stratum: string
  department: string | null
  isDrawn: boolean
}

/** Units that the plan does not leave out; those drawn before for the fieldwork are marked. */
export async function listUnitsToDraw(
  db: Tx,
  fieldworkId: string,
  { frameId, variable, leaveOut }: Pick<SamplePlan, 'frameId' | 'variable' | 'leaveOut'>,
): Promise<UnitToDraw[]> {
  return db.$queryRaw`
    SELECT u.key, coalesce(u.strata->>${variable ?? ''}, ${oneStratum}) AS stratum, u.department,
      u.key IN (${keysDrawn(fieldworkId, frameId)}) AS "isDrawn"
    FROM frame_unit u
    WHERE u.frame_id = ${frameId}::uuid AND NOT u.problems && ${[...leaveOut]}::text[]`
}

/** A frame's units by a variable and by what is wrong with them. */
export async function countGroups(
  db: Tx,
  fieldworkId: string,
  frameId: string,
  variable: string | null,
): Promise<FrameGroup[]> {
  return db.$queryRaw`
    SELECT coalesce(u.strata->>${variable ?? ''}, ${oneStratum}) AS stratum, u.problems,
      count(*)::int AS units,
      (count(*) FILTER (WHERE u.key IN (${keysDrawn(fieldworkId, frameId)})))::int AS drawn
    FROM frame_unit u
    WHERE u.frame_id = ${frameId}::uuid
    GROUP BY 1, 2 ORDER BY 1, 2`
}

/** All draws of a fieldwork taken together, a stratum's units are as likely to be in it as each other. */
export async function updateDesignWeights(
  tx: Tx,
  fieldworkId: string,
  weights: Readonly<Record<string, number>>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE invitation i SET design_weight = (w.value)::float8
    FROM jsonb_each_text(${JSON.stringify(weights)}::jsonb) w
    WHERE i.fieldwork_id = ${fieldworkId} AND i.stratum = w.key
      AND i.design_weight IS DISTINCT FROM (w.value)::float8`
}

/** A mailing to units of the frame is on its way, or will be. */
export async function isFrameMailed(db: Tx, frameId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM mailing m WHERE m.state IN ('scheduled', 'sending', 'paused')
        AND EXISTS (SELECT FROM invitation i
          WHERE i.fieldwork_id = m.fieldwork_id AND i.frame_id = ${frameId}::uuid)
    ) AS is`
  return row?.is ?? false
}

type SampledUnit = {
  key: string
  name: string
  email: string | null
  stratum: string
  department: string | null
  commune: string | null
  designWeight: number
  problems: UnitProblem[]
}

/** Units of one draw, by key, from a key on. */
export async function listSampled(
  db: Tx,
  fieldworkId: string,
  number: number,
  page: { after: string; limit: number },
): Promise<SampledUnit[]> {
  return db.$queryRaw`
    SELECT i.unit_key AS key, u.name, u.email, i.stratum, i.department, u.commune,
      i.design_weight AS "designWeight", u.problems
    FROM invitation i JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE i.fieldwork_id = ${fieldworkId} AND i.sample = ${number} AND i.unit_key > ${page.after}
    ORDER BY i.unit_key LIMIT ${page.limit}`
}
