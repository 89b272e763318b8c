import loadHighs from 'highs'
import type { Figure } from '@/lib/tabulation/figure'

/** What anyone may read: figures as they are shown, and of whom they are. */
export type Published = { members: ReadonlySet<string>; figures: readonly Figure[] }

export type Question = {
  question: string
  row?: string
  options: readonly string[]
  /** One answer each: the options add up to the base. */
  isSingle: boolean
  /** Indicators on it, with their positive options. */
  indicators: Record<string, readonly string[]>
  /** Everyone answered: its base is that of every other such question, in every place. */
  isOfEveryone: boolean
}

/** `exact`: the count behind each visible share; `rounded`: whole percentages, as pages print them. */
export type Eyes = 'exact' | 'rounded'

type Extreme = (terms: readonly string[], sense: 'max' | 'min') => number | null

type Adversary = {
  /** Largest or smallest value of a sum of names, `-` before those taken away; null: no limit. */
  extreme: Extreme
  /** Names of what is counted in a group: those who answered, those who gave an answer. */
  base: (group: string) => string
  said: (group: string, option: string) => string
  dispose: () => void
}

const highs = await loadHighs()

/**
 * For tests: someone who writes down everything that was published of one audience as a program of whole
 * numbers (respondents of each group who answered, and who gave each answer) and asks how small or large
 * a sum can be. A formulation of its own: in words of the LP format, groups unmerged, all options of a
 * question at once, bases of all questions at once. `empty`: groups known to have nobody.
 */
export function adversary(
  published: readonly Published[],
  questions: readonly Question[],
  attacked: Question,
  empty: ReadonlySet<string>,
  eyes: Eyes,
): Adversary {
  const groups = [...new Set(published.flatMap(({ members }) => [...members]))]
  const name = new Map(groups.map((group, at) => [group, `g${at}`]))
  const base = (group: string) => `b_${name.get(group)}`
  const said = (group: string, option: string) =>
    `x_${name.get(group)}_${attacked.options.indexOf(option)}`
  const lines: string[] = []
  const limit = (terms: readonly string[], low: number, high: number) => {
    const sum = terms.join(' + ')
    if (low === high) lines.push(`${sum} = ${low}`)
    else lines.push(`${sum} >= ${low}`, `${sum} <= ${high}`)
  }
  for (const group of groups) {
    const answers = attacked.options.map((option) => said(group, option))
    if (attacked.isSingle) lines.push(`${answers.join(' + ')} - ${base(group)} = 0`)
    else for (const one of answers) lines.push(`${one} - ${base(group)} <= 0`)
    if (empty.has(group)) limit([base(group)], 0, 0)
  }
  for (const { members, figures } of published) {
    const inside = [...members]
    for (const figure of figures) {
      if (figure.base === null) continue
      const about = questions.find(
        ({ question, row }) => question === figure.question && row === figure.row,
      )
      const isAttacked = about === attacked
      const tellsBase = isAttacked || (about?.isOfEveryone && attacked.isOfEveryone)
      if (tellsBase) limit(inside.map(base), figure.base, figure.base)
      if (!isAttacked || figure.share === null) continue
      const options =
        figure.indicator === undefined
          ? [figure.option as string]
          : (attacked.indicators[figure.indicator] ?? [])
      if (options.length === 0) continue
      const terms = inside.flatMap((group) => options.map((option) => said(group, option)))
      limit(terms, ...countsBehind(figure.share, figure.base, eyes))
    }
  }
  const variables = groups.flatMap((group) => [
    base(group),
    ...attacked.options.map((option) => said(group, option)),
  ])
  const text = [
    'minimize',
    ` all: ${variables.map((one) => `0 ${one}`).join(' + ')}`,
    'subject to',
    ...[...new Set(lines)].map((line, at) => ` c${at}: ${line}`),
    'end',
  ].join('\n')
  const model = highs.createModel({ format: 'lp', data: text })
  model.options.set({ output_flag: false, mip_rel_gap: 0, presolve: 'off' })
  const place = new Map(variables.map((one) => [one, model.getColByName(one)]))
  const every = { kind: 'set' as const, indices: variables.map((_, at) => at) }
  const { variableType, modelStatus, objectiveSense } = highs.constants
  const solved = () => {
    model.run()
    const status = model.getModelStatus()
    if (status === modelStatus.optimal) return model.getObjectiveValue()
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      return null
    throw new Error(`what is published contradicts itself (${status})\n${text}`)
  }
  const isWhole = () =>
    model.getSolution().colValue.every((one) => Math.abs(one - Math.round(one)) < 1e-6)
  return {
    base,
    said,
    extreme(terms, sense) {
      const cost = new Float64Array(variables.length)
      for (const term of terms) {
        const at = place.get(term.replace('-', '')) as number
        cost[at] = (cost[at] as number) + (term.startsWith('-') ? -1 : 1)
      }
      model.changeColsCost(every, cost)
      model.changeObjectiveSense(
        sense === 'max' ? objectiveSense.maximize : objectiveSense.minimize,
      )
      let value = solved()
      if (value === null) return null
      if (!isWhole()) {
        model.changeColsIntegrality(
          every,
          variables.map(() => variableType.integer),
        )
        value = solved()
        model.changeColsIntegrality(
          every,
          variables.map(() => variableType.continuous),
        )
      }
      return value === null ? null : Math.round(value)
    },
    dispose: () => model.dispose(),
  }
}

/** Counts that a share of a base may stand for. */
function countsBehind(share: number, base: number, eyes: Eyes): [low: number, high: number] {
  const count = Math.round(share * base)
  if (eyes === 'exact') return [count, count]
  const percent = Math.round(share * 100)
  const low = Math.max(0, Math.ceil(((percent - 0.5) / 100) * base - 1e-9))
  const high = Math.min(base, Math.floor(((percent + 0.5) / 100) * base + 1e-9))
  return [Math.min(low, count), Math.max(high, count)]
}
