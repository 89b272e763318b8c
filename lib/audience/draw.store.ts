import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import type { Draw } from './stratum-weights'

const Sizes = z.record(
  z.string(),
  z.object({ population: z.number().min(0), drawn: z.number().min(0) }),
)

/** Draws of a fieldwork, in order; days in Paris. */
export async function listDraws(db: Tx, fieldworkId: string): Promise<Draw[]> {
  const rows = await db.$queryRaw<{ day: string; sizes: unknown }[]>`
    SELECT (drawn_at AT TIME ZONE 'Europe/Paris')::date::text AS day, sizes FROM sample
    WHERE fieldwork_id = ${fieldworkId} ORDER BY number`
  return rows.map(({ day, sizes }) => ({ day, sizes: Sizes.parse(sizes) }))
}
