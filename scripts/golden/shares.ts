import { z } from 'zod'
import { baseInfo, baseSpec, columnsOfBase, groupBy, hasOption, inBase, sumsOf } from './base'
import { weightingVariables } from './cells'
import { codesOf } from './collation'
import type { Design } from './design'
import { text, texts } from './design-spec'
import type { Tree } from './figures'
import { meanFigures } from './mean-figures'
import { defineOp } from './op'
import { shareFigures } from './share-figures'

const onQuestion = { design: text, q: text, base: baseSpec }
type OnQuestion = { q: string; base?: z.infer<typeof baseSpec> }

/** Groups of the base, and what is said of it. */
export function baseOf(design: Design, { q, base }: OnQuestion) {
  const groups = groupBy(design, columnsOfBase(q, base)).filter(inBase(q, base))
  return {
    groups,
    info: baseInfo(
      design,
      sumsOf(design, groups, () => 0),
    ),
  }
}

/**
 * R turns the variables of a calibration into factors, and writes their codes as numbers from 1 and their
 * list as nulls; null for any other variable.
 */
export function codesAsR(
  { spec, rows }: Design,
  question: string,
): (code: string) => number | null {
  const isFactor =
    spec.weighting?.method === 'calibrate' && weightingVariables(spec).includes(question)
  if (!isFactor) return () => null
  const levels = codesOf(rows.column(question))
  return (code) => levels.indexOf(code) + 1
}

export const single = defineOp(
  z.object({
    op: z.literal('single'),
    ...onQuestion,
    cats: z.array(text.nullable()).max(10_000).nullish(),
    methods: texts.nullish(),
  }),
  ({ design: name, q, base, cats, methods }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const given = cats?.filter((code) => code !== null)
    const isGiven = given && given.length === cats?.length
    const codes = isGiven ? given : codesOf(groups.map((group) => group.answer(q)))
    const written = codesAsR(design, q)
    const results = codes.map((code) => ({
      value: written(code) ?? code,
      ...shareFigures(design, groups, (group) => (group.answer(q) === code ? 1 : 0), {
        ...(methods && { methods }),
      }),
    }))
    return {
      ...info,
      ...(!cats && { cats: codes.map((code) => (written(code) === null ? code : null)) }),
      results,
    }
  },
)

export const groupOf = defineOp(
  z.object({ op: z.literal('group_of'), ...onQuestion, values: z.union([text, texts]) }),
  ({ design: name, q, base, values }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const set = new Set(typeof values === 'string' ? [values] : values)
    return { ...info, result: shareFigures(design, groups, (g) => (set.has(g.answer(q)) ? 1 : 0)) }
  },
)

export const multi = defineOp(
  z.object({ op: z.literal('multi'), ...onQuestion, opts: texts }),
  ({ design: name, q, base, opts }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const options = opts.map((option) => ({ option, score: hasOption(q, option) }))
    const results: Tree[] = options.map(({ option, score }) => ({
      value: option,
      ...shareFigures(design, groups, score),
    }))
    const chosen = meanFigures(design, groups, (group) =>
      options.reduce((sum, { score }) => sum + score(group), 0),
    )
    return { ...info, results, mean_choices: chosen }
  },
)

export const ranking = defineOp(
  z.object({ op: z.literal('ranking'), ...onQuestion, opts: texts, N: z.number() }),
  ({ design: name, q, base, opts, N }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const results = opts.map((option) => {
      // 0: not ranked.
      const rank = (group: (typeof groups)[number]) =>
        group.answer(q).split('>').indexOf(option) + 1
      const isTop = (r: number) => r > 0 && r <= N
      const ranked = groups.filter((group) => rank(group) > 0)
      const share = (score: (r: number) => boolean) =>
        shareFigures(design, groups, (group) => (score(rank(group)) ? 1 : 0), { effects: false })
      return {
        value: option,
        first: share((r) => r === 1),
        topN: share(isTop),
        mean_rank_if_ranked: meanFigures(design, ranked, rank, { spread: false }),
        borda: meanFigures(design, groups, (g) => (isTop(rank(g)) ? N + 1 - rank(g) : 0), {
          spread: false,
        }),
      }
    })
    return { ...info, results }
  },
)
