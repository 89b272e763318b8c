import { adoptWeighting } from '@/lib/tabulation/adopt-weighting.command'
import { readCounting } from '@/lib/tabulation/counting.query'
import { saveWeighting } from '@/lib/tabulation/save-weighting.command'
import { heavyCells, heavyWeighting } from './heavy-shape'
import type { Database } from './place'
import { measureFlatness, measureReadings } from './readings'
import { measured } from './report'

const system = { kind: 'system' } as const

/**
 * The heavy shape of `performance.md`: 60 variables, 4 margins, 2 000 profile cells. Its cells are written
 * as a fold of so many responses would leave them; the responses themselves are not made.
 */
export async function measureHeavyShape(
  place: Database,
  { fieldworkId }: { fieldworkId: string },
  sizes: number[],
): Promise<void> {
  console.log('  heavy shape: packed cells are generated, the responses are not')
  const times = new Map<number, { cold: number; warm: number }>()
  for (const size of sizes) {
    const lines = await writeCells(place, fieldworkId, size)
    measured(`heavy, ${size} responses: packed cells`, lines / 1000, 'kB')
    if (times.size === 0) await weigh(place, fieldworkId)
    const read = await measureReadings(
      place,
      fieldworkId,
      `heavy, ${size} responses`,
      { cold: 500, warm: 100 },
      () => changeStamp(place, fieldworkId),
    )
    times.set(size, read)
  }
  measureFlatness('heavy', times)
}

async function weigh({ db }: Database, fieldworkId: string): Promise<void> {
  const saved = await saveWeighting(db, system, fieldworkId, heavyWeighting, new Date())
  if (!('number' in saved)) throw new Error(JSON.stringify(saved))
  const used = await adoptWeighting(db, system, fieldworkId, saved.number, new Date())
  if ('refusal' in used) throw new Error(JSON.stringify(used))
}

/** Bytes written. */
async function writeCells({ db }: Database, fieldworkId: string, size: number): Promise<number> {
  const { profiles, blocks } = heavyCells(size)
  const counting = await readCounting(db, fieldworkId)
  await db.$transaction([
    db.cellBlock.deleteMany({ where: { fieldworkId } }),
    db.profileCell.deleteMany({ where: { fieldworkId } }),
    db.profileCell.createMany({
      data: profiles.map(({ id, ...profile }) => ({ fieldworkId, id, key: `${id}`, ...profile })),
    }),
    db.cellBlock.createMany({
      data: [...blocks].map(([variable, data]) => ({
        fieldworkId,
        variable,
        data: Uint8Array.from(data),
      })),
    }),
    db.fieldwork.update({
      where: { id: fieldworkId },
      data: { talliedPlan: counting?.hash ?? null },
    }),
  ])
  await changeStamp({ db }, fieldworkId)
  return [...blocks.values()].reduce((sum, { length }) => sum + length, 0)
}

/** What a fold does last: copies of the cells held in memory are no longer of this state. */
async function changeStamp({ db }: Pick<Database, 'db'>, fieldworkId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO cell_block VALUES (${fieldworkId}, '@stamp', uuid_send(gen_random_uuid()))
    ON CONFLICT (fieldwork_id, variable) DO UPDATE SET data = EXCLUDED.data`
}
