import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import type { ProgressCount } from '@/lib/response/record-progress-counts.command'
import { dateOfDay } from '@/lib/wave/day'
import type { Person } from './draw/person'
import { type Random, random } from './draw/random'
import type { AudienceCode } from './respondents'
import { addDays } from './waves'

/** Organisations and town halls seldom answer at weekends. */
const weekend: Record<AudienceCode, number> = {
  citizens: 0.8,
  mayors: 0.25,
  associations: 0.6,
  companies: 0.12,
}
/** Of those who begin, who leaves before the end. */
const leaving: Record<AudienceCode, number> = {
  citizens: 0.19,
  mayors: 0.12,
  associations: 0.15,
  companies: 0.24,
}

/** How likely an answer is on each day of the collection so far: a first wave, then three reminders. */
export function dayWeights(
  audience: AudienceCode,
  opensOn: string,
  lastDay: string,
): Record<string, number> {
  const weights: Record<string, number> = {}
  const after = (days: number, start: number, strength: number) =>
    days < start ? 0 : strength * Math.exp(-(days - start) / 5)
  for (let days = 0, day = opensOn; day <= lastDay; days++, day = addDays(day, 1)) {
    const rhythm =
      0.12 +
      after(days, 0, 1) +
      after(days, 10, 0.6) +
      after(days, 20, 0.45) +
      after(days, 30, 0.35)
    const isWeekend = [0, 6].includes(dateOfDay(day).getUTCDay())
    weights[day] = rhythm * (isWeekend ? weekend[audience] : 1)
  }
  return weights
}

/** Pages reached and minutes taken, also by those who began and left before the end. */
export function progressOf(
  audience: AudienceCode,
  definition: Definition,
  answered: readonly { person: Person; day: string }[],
  days: Record<string, number>,
): ProgressCount[] {
  const counts = new Map<string, ProgressCount>()
  const add = (day: string, kind: ProgressCount['kind'], key: string) => {
    const name = `${day} ${kind} ${key}`
    const known = counts.get(name) ?? { day, kind, key, count: 0 }
    counts.set(name, { ...known, count: known.count + 1 })
  }
  for (const { person, day } of answered) {
    const path = walk(definition, person.answers)
    for (const page of path.pages) add(day, 'page', page)
    if (path.screenedOut === null) add(day, 'minutes', minutes(person.dice, path.items.length))
  }
  const dice = random(`${audience}/${definition.id}/${Object.keys(days)[0]}/leaving`)
  const share = leaving[audience]
  const left = Math.round((answered.length * share) / (1 - share))
  for (let one = 0; one < left; one++) {
    const day = dice.pick(days)
    for (const page of pagesBeforeLeaving(definition, dice)) add(day, 'page', page)
  }
  return [...counts.values()]
}

/** As long as `minutes`; a few race through. */
export function secondsOf({ dice, answers }: Person, definition: Definition): number {
  const taken = 25 * walk(definition, answers).items.length * Math.exp(0.38 * dice.normal())
  return Math.max(40, Math.round(dice.chance(0.015) ? taken / 8 : taken))
}

/** Half a minute for a question and a little, more for some: skewed. */
function minutes(dice: Random, questions: number): string {
  const taken = 0.42 * questions * Math.exp(0.38 * dice.normal())
  return String(Math.min(95, Math.max(3, Math.round(taken))))
}

/** People leave at once, at the long grid, or a few on any page after. */
function pagesBeforeLeaving(definition: Definition, dice: Random): string[] {
  const pages = definition.pages.map(({ id }) => id)
  const weights = pages.map((page, at) => (page === 'sujets' ? 40 : at === 0 ? 22 : 9 - at * 0.5))
  const last = dice.pick(Object.fromEntries(pages.map((page, at) => [page, weights[at] ?? 1])))
  return pages.slice(0, pages.indexOf(last) + 1)
}
