import type { Tx } from '@/lib/db/client'
import { contentHash } from '@/lib/platform/canonical-json'
import type { Definition } from '@/lib/questionnaire/definition'
import { versionByHash } from '@/lib/questionnaire/version.store'
import type { StoredAnswers } from '@/lib/response/response'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import type { Tally } from './cell'
import { listIndicators } from './indicator.store'
import { companionsOf } from './offered'
import { type Recipe, tallier } from './tally'

/** Raised when what is counted changes: every fieldwork is then recounted. */
const rules = 3

/** How a fieldwork's responses are to be counted now. */
export type Counting = {
  fieldwork: Fieldwork
  /** Definitions of the accepted versions, the newest last. */
  definitions: Definition[]
  /** Of the indicators that its audience is asked, in the programme's order. */
  recipes: Recipe[]
  /** Companions of the options that not everybody was offered: an accepted version may add some. */
  partial: ReadonlySet<string>
  /** Of everything that counts depend on; cells counted under another are counted again. */
  hash: string
  tallyOf(version: string, answers: StoredAnswers, stratum?: string | null): Tally
  /** As `tallyOf`, of these items and what is derived from them: much faster than of all. */
  tallierOf(items: ReadonlySet<string>): Counting['tallyOf']
}

export async function readCounting(db: Tx, fieldworkId: string): Promise<Counting | null> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const indicators = await listIndicators(db, fieldwork.programmeId)
  const recipes = indicators.flatMap(({ code, recipes }): Recipe[] => {
    const recipe = recipes[fieldwork.audienceCode]
    return recipe ? [{ ...recipe, indicator: code }] : []
  })
  const definitions: Definition[] = []
  const byHash = new Map<string, Definition>()
  for (const hash of fieldwork.versions) {
    const version = await versionByHash(db, hash)
    if (!version) throw new Error(`${fieldworkId} accepts a version that is not there: ${hash}`)
    definitions.push(version.definition)
    byHash.set(hash, version.definition)
  }
  const partial = new Set(companionsOf(definitions, fieldwork.tallyPlan.derivations))
  const tallierOf = (only?: ReadonlySet<string>): Counting['tallyOf'] => {
    const talliers = new Map(
      [...byHash].map(([hash, definition]) => [
        hash,
        tallier(definition, fieldwork.tallyPlan, recipes, { ...(only && { only }), partial }),
      ]),
    )
    return (version, answers, stratum) => {
      const tally = talliers.get(version)
      if (!tally) throw new Error(`${fieldworkId} holds a response to version ${version}`)
      return tally(answers, stratum)
    }
  }
  return {
    fieldwork,
    definitions,
    recipes,
    partial,
    hash: contentHash({
      rules,
      plan: fieldwork.tallyPlan,
      recipes,
      ...(partial.size > 0 && { partial: [...partial] }),
    }),
    tallyOf: tallierOf(),
    tallierOf,
  }
}
