import type { Margin } from '@/lib/statistics/calibrate'
import type { Grouped } from './cells'
import { list, type MarginSpec } from './design-spec'

/** A margin by cell. A category without total, or a total without unit, is an error as in R. */
export function marginOf({ cells, valueIn }: Grouped, { vars, totals }: MarginSpec): Margin {
  const variables = list(vars)
  const values = variables.map(valueIn)
  const numbers = new Map<string, number>()
  const population: number[] = []
  for (const line of totals) {
    const total = Number(line.N ?? line.Freq)
    const key = variables.map((name) => String(line[name])).join('\r')
    if (Number.isNaN(total)) throw new Error(`a total is missing: ${key}`)
    if (numbers.has(key)) throw new Error(`a category has two totals: ${key}`)
    numbers.set(key, population.push(total) - 1)
  }
  const met = new Set<number>()
  const category = Int32Array.from(cells.count, (_, c) => {
    const key = values.map((column) => column[c]).join('\r')
    const number = numbers.get(key)
    if (number === undefined || !((population[number] as number) > 0)) {
      throw new Error(`a category of the sample is absent from the population: ${key}`)
    }
    met.add(number)
    return number
  })
  population.forEach((total, number) => {
    if (total > 0 && !met.has(number)) throw new Error('a category is absent from the sample')
  })
  return { category, totals: Float64Array.from(population) }
}
