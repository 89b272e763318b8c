import type { Exploration } from '@/lib/disclosure/exploration'
import type { Menu } from '@/lib/disclosure/explore-menu'
import type { ExploredAudience, ExploredTable } from '@/lib/disclosure/explored-table'
import type { Words } from './words'

/** Whose figures they are. */
export type Source = { organiser: string; wave: string; waveId: string; synthetic: boolean }

/**
 * What stands under every chart, and inside every file of it: the question as asked, the filter, the
 * base, who answered when and how, the weighting, what may be said of precision, the source.
 */
export function sourceLines({
  table,
  exploration,
  menu,
  words,
  source,
}: {
  table: ExploredTable
  exploration: Exploration
  menu: Menu
  words: Words
  source: Source
}): string[] {
  const { t } = words
  const kinds = table.baseKinds.map((kind) => t(`under.kinds.${kind}`))
  return [
    ...questionLines(table, words),
    ...(exploration.where.length > 0
      ? [t('under.filter', { filters: words.list(filterWords(exploration, menu, words)) })]
      : []),
    ...(exploration.territory !== null
      ? [t('under.territory', { territory: territoryName(menu, exploration.territory, words) })]
      : []),
    ...(kinds.length > 0 ? [t('under.base', { kinds: kinds.join(t('under.and')) })] : []),
    ...table.audiences.map((audience) => audienceLine(table, audience, words)),
    ...precisionLines(table, exploration, words),
    ...(table.isSeveral ? [t('under.several')] : []),
    t('under.rounded'),
    ...(table.audiences.some(({ isOpen }) => isOpen) ? [t('under.live')] : []),
    ...(source.synthetic ? [t('under.synthetic')] : []),
    t('under.source', { organiser: source.organiser, wave: source.wave }),
  ]
}

function questionLines({ audiences }: ExploredTable, words: Words): string[] {
  const asked = audiences.map((audience) => words.text(audience.question))
  if (new Set(asked).size === 1) return [words.t('under.question', { question: asked[0] ?? '' })]
  return audiences.map((audience, at) =>
    words.t('under.questionTo', {
      audience: words.text(audience.name),
      question: asked[at] ?? '',
    }),
  )
}

export function filterWords({ where }: Exploration, menu: Menu, words: Words): string[] {
  return where.map(({ variable: code, values }) => {
    const variable = menu.variables.find((one) => one.code === code)
    const named = values.map((value) => {
      const found = variable?.values.find((one) => one.code === value)
      return found ? words.part(found.words) : value
    })
    return words.t('under.filterOne', {
      variable: variable ? words.variable(variable) : code,
      values: named.join(', '),
    })
  })
}

export function territoryName(menu: Menu, code: string | null, words: Words): string {
  if (code === null) return words.t('form.whole')
  const set = menu.sets.find((one) => one.code === code)
  if (set) return words.text(set.name)
  return menu.departments.find((one) => one.code === code)?.name ?? code
}

function audienceLine(table: ExploredTable, audience: ExploredAudience, words: Words): string {
  const { t } = words
  const { weighting } = audience
  const weighted =
    weighting.kind === 'used'
      ? t('under.weighting.used', {
          number: weighting.number,
          method: t(`under.methods.${weighting.method}`),
          author: weighting.author === 'system' ? t('under.system') : weighting.author,
          day: words.day(weighting.at),
        })
      : t(
          `under.weighting.${weighting.kind}`,
          weighting.kind === 'refused' ? { number: weighting.number } : {},
        )
  return t('under.audience', {
    audience: words.text(audience.name),
    universe: words.text(audience.universe),
    n: basesInWords(table, audience.code, words),
    mode: words.text(audience.mode),
    opensOn: words.day(audience.opensOn),
    closesOn: words.day(audience.closesOn),
    weighting: weighted,
  })
}

/** Of the audience whole, or of its columns when only its parts are shown. */
function basesInWords(table: ExploredTable, audience: string, words: Words): string {
  const { t } = words
  const own = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.audience === audience)
  const whole = own.filter(({ column }) => !column.part)
  const bases = table.rows.flatMap(({ cells }) =>
    (whole.length > 0 ? whole : own).flatMap(({ at }) => cells[at]?.figure.base ?? []),
  )
  if (bases.length === 0) return t('under.nHidden')
  const [low, high] = [Math.min(...bases), Math.max(...bases)]
  return low === high
    ? t('under.n', { n: words.count(low) })
    : t('under.nRange', { low: words.count(low), high: words.count(high) })
}

/** Of an audience with every figure hidden there is no precision to speak of. */
function isShown({ columns, rows }: ExploredTable, audience: string): boolean {
  return columns.some(
    (column, at) =>
      column.audience === audience &&
      rows.some(({ cells }) => cells[at] && !cells[at].figure.suppression),
  )
}

function precisionLines(table: ExploredTable, { level }: Exploration, words: Words): string[] {
  return (['frame', 'quota', 'open'] as const).flatMap((kind) => {
    const names = table.audiences
      .filter(({ sampleKind, code }) => sampleKind === kind && isShown(table, code))
      .map(({ name }) => words.text(name))
    if (names.length === 0) return []
    return [
      words.t(`under.precision.${kind}`, {
        audiences: words.list(names),
        level: words.percent(level),
      }),
    ]
  })
}
