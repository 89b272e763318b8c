import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { readDeskFigures } from '@/lib/disclosure/desk-figures.query'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import type { Localized } from '@/lib/platform/localized'
import { textOf } from '@/lib/questionnaire/texts'
import { optionName, rowName } from '@/lib/tabulation/answer-text'
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
  'suppressed',
  'question_text',
  'row_text',
  'option_text',
] as const

/**
 * Aggregated results of a wave with the desk's thresholds: one record per audience, indicator or
 * question × row × option, and territory (`whole`, then each set). `suppressed` says which numbers are
 * hidden, and these have none.
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
    const { definition, indicators, byTerritory, fieldwork } = read
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
          figure.suppression ?? null,
          figure.indicator === undefined
            ? item
              ? textOf(definition, language, `item.${item.id}`)
              : null
            : (names.get(figure.indicator) ?? null),
          item && figure.row !== undefined
            ? rowName(definition, derivations, language, item, figure.row)
            : null,
          item && figure.option !== null
            ? optionName(definition, derivations, language, item, figure.option)
            : null,
        ]
      }
    }
  }
}

function inLanguage(name: Localized, language: string): string {
  return (language === 'en' && name.en) || name.fr
}

/** Six decimals: a count of a base up to a million comes back exactly. */
function rounded(value: number | null | undefined): number | null {
  return value == null ? null : Number(value.toFixed(6))
}
