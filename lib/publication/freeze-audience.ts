import type { Localized } from '@/lib/platform/localized'
import { sampleSize, type Tabulation } from '@/lib/tabulation/tabulation'
import { variableWords } from '@/lib/tabulation/variable-words'
import { parisDay } from '@/lib/wave/day'
import { roundBase } from './freeze-figure'
import { publishedQuestions } from './published-question'
import type { PublishedVariable, PublishedWeighting } from './published-weighting'
import type { PublishedAudience } from './snapshot'

/**
 * An audience as readers know it: who was asked, how, how many, and how their answers are weighted.
 * `least`: fewest respondents whose number may be said. `isCoarse`: the spread of the weights would count
 * the respondents of a hidden territory, and is only told roughly.
 */
export function freezeAudience(
  tabulation: Tabulation,
  audience: { code: string; name: Localized },
  least: number,
  isCoarse: boolean,
): PublishedAudience {
  const { fieldwork, definition } = tabulation
  const base = sampleSize(tabulation, { universe: true })
  const shown = base >= least
  const { frame } = fieldwork
  return {
    code: audience.code,
    name: audience.name,
    universe: fieldwork.tallyPlan.universe.name,
    opensOn: fieldwork.opensOn,
    closesOn: fieldwork.closesOn,
    mode: fieldwork.mode,
    sampleKind: fieldwork.sampleKind,
    frame: frame && {
      population: frame.population,
      strata: frame.strata && freezeVariable(tabulation, frame.strata.variable),
      source: frame.source,
      year: frame.year,
    },
    weighting: shown ? freezeWeighting(tabulation, isCoarse) : null,
    base: shown ? base : null,
    responses: shown ? sampleSize(tabulation, { universe: false }) : null,
    questionnaire: fieldwork.versions.at(-1) as string,
    questions: publishedQuestions(definition, fieldwork.tallyPlan),
  }
}

function freezeWeighting(tabulation: Tabulation, isCoarse: boolean): PublishedWeighting | null {
  const used = tabulation.weighting
  if (!used || 'refusal' in used) return null
  const { weighting, report } = used
  const { plan } = weighting
  const cut = (value: number, digits: number) =>
    Number(isCoarse ? value.toPrecision(1) : value.toFixed(digits))
  return {
    number: weighting.number,
    hash: weighting.hash,
    keptOn: parisDay(weighting.createdAt),
    method: plan.method,
    bounds: plan.bounds,
    trim: plan.trim,
    margins: plan.margins.map(({ variables, source, year }, at) => ({
      variables: variables.map(({ variable, groups }) => ({
        ...freezeVariable(tabulation, variable),
        ...(groups && { groups: Object.keys(groups) }),
      })),
      source,
      year,
      rescaledBy: Number((report.margins[at]?.rescaledBy ?? 1).toFixed(6)),
    })),
    designEffect: Number(report.designEffect.toFixed(isCoarse ? 1 : 3)),
    effectiveBase: roundBase(report.effectiveBase, isCoarse),
    weight: {
      least: cut(report.weight.least, 2),
      most: cut(report.weight.most, 2),
    },
  }
}

function freezeVariable({ definition, fieldwork }: Tabulation, code: string): PublishedVariable {
  const words = variableWords(definition, fieldwork.tallyPlan.derivations, code)?.words
  if (!words) return { code, kind: 'where' }
  return { code, kind: words.kind, ...(words.kind === 'item' && { text: words.text }) }
}
