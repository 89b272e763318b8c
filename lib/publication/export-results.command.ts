import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { readDeskFigures } from '@/lib/disclosure/desk-figures.query'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import type { Localized } from '@/lib/platform/localized'
import { questionText } from '@/lib/questionnaire/question-text'
import { optionName, rowName } from '@/lib/tabulation/answer-text'
import type { Figure } from '@/lib/tabulation/figure'
import { listFieldworks } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'

export const resultsHeader = [
  'wave',
  'audience',
  'territory',
  'indicator',
  'question',
  'row',
  'option',
  'statistic',
  'base_kind',
  'n',
  'share',
  'mean',
  'rank',
  'dont_know',
  'sample',
  'weighting',
  'standard_error',
  'low',
  'high',
  'level',
  'weighted_base',
  'effective_base',
  'suppressed',
  'question_text',
  'row_text',
  'option_text',
  'offered_only',
] as const

/**
 * Aggregated results of a wave with the desk's thresholds: one record per audience, indicator or
 * question × row × option, and territory (`whole`, then each set). Shares are weighted where a version
 * of the weighting is named. Respondents who chose themselves have neither standard error nor bounds; what
 * is known by construction has an error of 0 and no bounds. `suppressed` says which numbers are hidden,
 * and these have none. `offered_only`: the base holds those to whom the option was offered.
 */
export async function exportResults(
  db: Db,
  actor: Actor,
  waveId: string,
  language: string,
  now: Date,
): Promise<{ rows: AsyncGenerator<CsvCell[]> } | { refusal: 'unknown-wave' }> {
  demand(actor, 'exportResults')
  if (!(await findWave(db, waveId))) return { refusal: 'unknown-wave' }
  await audit(db, actor, 'exportResults', waveId, { language }, now)
  return { rows: records(db, actor, waveId, language) }
}

async function* records(
  db: Db,
  actor: Actor,
  waveId: string,
  language: string,
): AsyncGenerator<CsvCell[]> {
  for (const { id } of await listFieldworks(db, waveId)) {
    const read = await readDeskFigures(db, actor, id, true)
    if (!read) throw new Error(`no fieldwork ${id}`)
    const { definition, indicators, byTerritory, fieldwork, weighting } = read
    const { derivations } = fieldwork.tallyPlan
    const items = new Map(definition.items.map((item) => [item.code, item]))
    const names = new Map(indicators.map(({ code, name }) => [code, inLanguage(name, language)]))
    for (const { territory, figures } of byTerritory) {
      for (const figure of figures) {
        const item = items.get(figure.question)
        yield [
          waveId,
          figure.audience,
          territory ?? 'whole',
          figure.indicator ?? null,
          figure.question,
          figure.row ?? null,
          figure.option,
          figure.statistic,
          figure.baseKind,
          figure.base,
          rounded(figure.share),
          rounded(figure.mean),
          figure.rank ?? null,
          rounded(figure.dontKnow),
          figure.sample,
          weighting && !('refusal' in weighting) ? weighting.weighting.number : null,
          ...precisionOf(figure),
          rounded(figure.weightedBase),
          rounded(figure.effectiveBase),
          figure.suppression ?? null,
          figure.indicator === undefined
            ? item
              ? questionText(definition, language, item)
              : null
            : (names.get(figure.indicator) ?? null),
          item && figure.row !== undefined
            ? rowName(definition, derivations, language, item, figure.row)
            : null,
          item && figure.option !== null
            ? optionName(definition, derivations, language, item, figure.option)
            : null,
          figure.offered ? 1 : null,
        ]
      }
    }
  }
}

/** Standard error, bounds, level of confidence. */
function precisionOf(figure: Figure): (number | null)[] {
  const precision = figure.sample === 'open' ? null : figure.precision
  if (precision === 'byConstruction') return [0, null, null, null]
  if (!precision) return [null, null, null, null]
  const { standardError, low, high, level } = precision
  return [standardError, low, high, level].map(rounded)
}

function inLanguage(name: Localized, language: string): string {
  return (language === 'en' && name.en) || name.fr
}

/** Six decimals: a count of a base up to a million comes back exactly. */
function rounded(value: number | null | undefined): number | null {
  return value == null ? null : Number(value.toFixed(6))
}
