import type { Figure } from '@/lib/tabulation/figure'
import { adversary, type Eyes, type Published, type Question } from './test-adversary'

/** Figures before and after protection, of one domain. */
export type Attacked = {
  members: ReadonlySet<string>
  before: readonly Figure[]
  after: readonly Figure[]
}

/**
 * For tests: what an adversary learns of what is hidden of one question, in words; empty: nothing. The
 * truth (`before`) serves only to know what there is to be found. Where the same respondents are shown
 * under another name, or a visible domain around says the same of itself, nothing is learnt.
 */
export function attack(
  tables: readonly Attacked[],
  questions: readonly Question[],
  question: Question,
  eyes: Eyes,
  k: number,
): string[] {
  const isAbout = (figure: Figure) =>
    figure.question === question.question && figure.row === question.row && !figure.indicator
  const truth = (table: Attacked) => table.before.filter(isAbout)
  const baseOf = (table: Attacked) => Math.max(0, ...truth(table).map(({ base }) => base ?? 0))
  const countIn = (table: Attacked, option: string) =>
    truth(table).find((figure) => figure.option === option)?.count ?? 0
  const isShown = ({ after }: Attacked) => after.some((one) => isAbout(one) && !one.suppression)

  const published: Published[] = tables.map(({ members, after }) => ({
    members,
    figures: after.filter(({ suppression }) => !suppression),
  }))
  const someone = new Set(
    tables.flatMap(({ members, before }) =>
      members.size === 1 && before.some(({ base }) => (base ?? 0) > 0) ? [...members] : [],
    ),
  )
  const all = new Set(tables.flatMap(({ members }) => [...members]))
  const alone = new Set(tables.flatMap(({ members }) => (members.size === 1 ? [...members] : [])))
  const empty = new Set([...all].filter((one) => alone.has(one) && !someone.has(one)))
  const { extreme, base, said, dispose } = adversary(published, questions, question, empty, eyes)

  const found: string[] = []
  const shown = tables.filter(isShown)
  const isIn = (members: ReadonlySet<string>) => (other: Attacked) =>
    [...members].every((one) => other.members.has(one) || empty.has(one))
  try {
    for (const table of tables) {
      const total = baseOf(table)
      if (isShown(table) || total === 0) continue
      const inside = [...table.members]
      const place = inside.join('+')
      const bases = inside.map(base)
      const around = shown.filter(isIn(table.members))
      if (around.some((other) => isIn(other.members)(table))) continue
      const most = extreme(bases, 'max')
      if (most !== null && most < k && total < k)
        found.push(`${place}: base ${total} at most ${most}`)
      const own = table.after.some((one) => isAbout(one) && one.suppression === 'primary')
      if (!own) continue
      for (const option of question.options) {
        const chosen = inside.map((group) => said(group, option))
        const count = countIn(table, option)
        if (count > 0) {
          const least = extreme(chosen, 'min')
          if (least === count && extreme(chosen, 'max') === count)
            found.push(`${place}: ${count} said ${option}`)
        }
        const isSaid = around.some((other) => baseOf(other) - countIn(other, option) <= 2)
        if (total >= 30 || total - count > 2 || isSaid) continue
        const others = extreme([...bases, ...chosen.map((one) => `-${one}`)], 'max')
        if (others !== null && others <= 2) found.push(`${place}: all said ${option}`)
      }
    }
    // Groups that no table is about, cut out by several.
    for (const one of all) {
      if (alone.has(one) || empty.has(one)) continue
      const most = extreme([base(one)], 'max')
      if (most !== null && most > 0 && most < k) found.push(`${one}: at most ${most}`)
    }
  } finally {
    dispose()
  }
  return found
}
