import { designOf } from '@/lib/tabulation/design-of'
import { type Domain, inDomain, type Tabulation } from '@/lib/tabulation/tabulation'
import type { TerritorySet } from '@/lib/territory/territory'
import type { TerritoryFigures } from './territory-figures'

/** With as many weights or more in a hidden domain, a share says too little of who is in it. */
const enoughWeights = 4

/**
 * Questions whose weighted figures would count the answers of a territory that is hidden, if they were
 * published to their last decimals. Whoever knows the margins knows the weights; where respondents of the
 * hidden territory bear fewer than four of them, few whole counts make up the share and the error of the
 * whole, and one at most fits every question (a knapsack). Such figures are to be published as pages
 * print them, in whole percentages (`statistics.md` 9.1).
 */
export function toldByWeights(
  tabulation: Tabulation,
  sets: readonly TerritorySet[],
  byTerritory: readonly TerritoryFigures[],
): Set<string> {
  const told = new Set<string>()
  for (const { territory, figures } of byTerritory) {
    const set = sets.find(({ code }) => code === territory)
    const filter = set && { filter: { department: set.departments } }
    if (!hasFewWeights(tabulation, { universe: true, ...filter })) continue
    for (const { question, suppression } of figures) if (suppression) told.add(question)
  }
  return told
}

function hasFewWeights(tabulation: Tabulation, domain: Domain): boolean {
  const { sample, cellOf, isWeighted } = designOf(tabulation, { domain })
  if (!isWeighted) return false
  const isIn = inDomain(tabulation, domain)
  const weights = new Set<string>()
  for (const [at, cell] of cellOf.entries())
    if (isIn[at] && cell >= 0) weights.add((sample.weight[cell] as number).toPrecision(6))
  return weights.size < enoughWeights
}
