import type { Database } from './place'
import { measured } from './report'

/**
 * One pass of SQL over the same responses, beside: `jsonb_each_text` of every answer, counted by question and
 * by the whole answer (a list ticked counts as one value). No weight, no interval, no base.
 */
export async function measureSqlPass(
  { db }: Database,
  name: string,
  fieldworkId: string,
  responses: number,
  figures: number,
): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < 2; round += 1) {
    const start = performance.now()
    await db.$queryRaw`
      SELECT count(*)::int AS lines FROM (
        SELECT key, value, count(*) FROM response, jsonb_each_text(answers)
        WHERE fieldwork_id = ${fieldworkId} AND outcome = 'complete'
        GROUP BY key, value
      ) counted`
    times.push(performance.now() - start)
  }
  const took = Math.min(...times)
  measured(`${name}: one SQL pass over ${responses} responses, counts only`, took, 'ms')
  measured(`${name}: SQL pass over figures (counts changed)`, took / figures, '×')
}
