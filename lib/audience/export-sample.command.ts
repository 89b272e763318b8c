import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import { listSampled, listSamples } from './sample.store'

const rowsAtOnce = 5000

/** The units of one draw as records of a file, header first; the seed and the weights draw it again. */
export async function exportSample(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  number: number,
  now: Date,
): Promise<{ refusal: 'unknown-sample' } | { records: AsyncGenerator<CsvCell[]> }> {
  demand(actor, 'runFieldwork')
  const sample = (await listSamples(db, fieldworkId)).find((one) => one.number === number)
  if (!sample) return { refusal: 'unknown-sample' }
  await audit(db, actor, 'exportSample', fieldworkId, { sample: number }, now)
  return { records: records(db, fieldworkId, number) }
}

async function* records(db: Db, fieldworkId: string, number: number): AsyncGenerator<CsvCell[]> {
  yield ['unit', 'name', 'email', 'stratum', 'department', 'commune', 'design_weight', 'problems']
  for (let after = ''; ; ) {
    const units = await listSampled(db, fieldworkId, number, { after, limit: rowsAtOnce })
    for (const unit of units) {
      const { key, name, email, stratum, department, commune, designWeight, problems } = unit
      yield [key, name, email, stratum, department, commune, designWeight, problems.join(' ')]
    }
    const last = units.at(-1)
    if (!last || units.length < rowsAtOnce) return
    after = last.key
  }
}
