import type { Tx } from '@/lib/db/client'
import { versionByHash } from '@/lib/questionnaire/version.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { itemsOfVariable } from '@/lib/wave/items-of-variable'
import { listAnswersTo } from './quota.store'
import { keyOfResponse } from './quota-category'

/** Complete responses in the bases, by crossing of these variables; `waiting`: those alone that are in no figure yet. */
export async function countTaken(
  tx: Tx,
  { id, tallyPlan }: Pick<Fieldwork, 'id' | 'tallyPlan'>,
  variables: readonly string[],
  which: 'all' | 'waiting' = 'all',
): Promise<Map<string, number>> {
  const items = new Set(variables.flatMap((variable) => itemsOfVariable(tallyPlan, variable)))
  const taken = new Map<string, number>()
  for (const { version: hash, answers, count } of await listAnswersTo(tx, id, [...items], which)) {
    const version = await versionByHash(tx, hash)
    if (!version) throw new Error(`${id} holds a response to version ${hash}`)
    const key = keyOfResponse(version.definition, tallyPlan.derivations, variables, answers)
    taken.set(key, (taken.get(key) ?? 0) + count)
  }
  return taken
}
