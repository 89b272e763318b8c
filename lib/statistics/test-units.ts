import { type Calibration, calibrate, type Margin } from './calibrate'
import type { CrossSums } from './covariance'
import type { Cells, Stratum, Sums } from './sample'

/** What the tests of this room draw: units one by one, to be compared with their cells. */
export type Unit = {
  stratum: number
  designWeight: number
  /** Absent: the unit is its own cluster. */
  cluster?: number
  /** Category in each margin. */
  categories: number[]
}

/**
 * Eighty units in two strata of 400 and 90, of which 50 and 30 answered. In R:
 *
 *     i <- 0:79
 *     u <- data.frame(h = ifelse(i < 50, 0, 1), sex = factor((7*i) %% 11 %% 2),
 *       age = factor((5*i) %% 13 %% 3), q = (3*i*i+i) %% 17 %% 4, r = (11*i) %% 19 %% 3,
 *       amount = ((7*i*i) %% 101)/4, k = i %% 9)
 *     u$N <- ifelse(u$h == 0, 400, 90); u$clusters <- ifelse(u$h == 0, 40, 12)
 *     s <- svydesign(~1, strata = ~h, fpc = ~N, data = u)
 *     cal <- function(d, f, b = c(-Inf, Inf)) calibrate(d, list(~sex, ~age), list(sex, age),
 *       calfun = f, bounds = b, epsilon = 1e-13, maxit = 200)
 *     sex <- xtabs(c(230, 260) ~ sex, data.frame(sex = 0:1))
 *     age <- xtabs(c(150, 170, 170) ~ age, data.frame(age = 0:2))
 *     d <- cal(s, "raking"); a <- u$q < 3        # q = 3: no answer
 */
export const eighty = Array.from({ length: 80 }, (_, i) => ({
  stratum: i < 50 ? 0 : 1,
  designWeight: i < 50 ? 8 : 3,
  categories: [((7 * i) % 11) % 2, ((5 * i) % 13) % 3],
  q: ((3 * i * i + i) % 17) % 4,
  r: ((11 * i) % 19) % 3,
  amount: ((7 * i * i) % 101) / 4,
  k: (i < 50 ? 0 : 9) + (i % 9),
}))
export type OfEighty = (typeof eighty)[number]
export const strataOfEighty = [{ population: 400 }, { population: 90 }]
export const totalsOfEighty = [
  [230, 260],
  [150, 170, 170],
]
export const answered = ({ q }: OfEighty) => q < 3

/** Cells of units: those alike in stratum, weight, cluster and categories. */
export class Grouped<U extends Unit> {
  readonly cells: Cells
  readonly margins: Margin[]
  readonly units: readonly U[]
  private readonly cellOf: number[]

  constructor(units: readonly U[], strata: readonly Stratum[], totals: readonly number[][]) {
    this.units = units
    const first: U[] = []
    const known = new Map<string, number>()
    this.cellOf = units.map((unit) => {
      const { stratum, designWeight, cluster, categories } = unit
      const key = JSON.stringify([stratum, designWeight, cluster, categories])
      if (!known.has(key)) known.set(key, first.push(unit) - 1)
      return known.get(key) as number
    })
    const hasClusters = units.some((unit) => unit.cluster !== undefined)
    this.cells = {
      count: this.total(() => 1),
      designWeight: Float64Array.from(first, (unit) => unit.designWeight),
      stratum: Int32Array.from(first, (unit) => unit.stratum),
      cluster: hasClusters ? Int32Array.from(first, (unit) => unit.cluster as number) : null,
      strata,
    }
    this.margins = totals.map((margin, m) => ({
      category: Int32Array.from(first, (unit) => unit.categories[m] as number),
      totals: Float64Array.from(margin),
    }))
  }

  /** Sum over each cell of an amount by unit. */
  total(amount: (unit: U) => number): Float64Array {
    const totals = new Float64Array(Math.max(-1, ...this.cellOf) + 1)
    this.units.forEach((unit, i) => {
      const cell = this.cellOf[i] as number
      totals[cell] = (totals[cell] as number) + amount(unit)
    })
    return totals
  }

  sums(score: (unit: U) => number, isIn: (unit: U) => boolean = () => true): Sums {
    return {
      base: this.total((unit) => (isIn(unit) ? 1 : 0)),
      sum: this.total((unit) => (isIn(unit) ? score(unit) : 0)),
      squares: this.total((unit) => (isIn(unit) ? score(unit) ** 2 : 0)),
    }
  }

  cross(a: (unit: U) => number, b: (unit: U) => number, isIn: (unit: U) => boolean): CrossSums {
    return {
      base: this.sums(a, isIn).base,
      first: this.sums(a, isIn).sum,
      second: this.sums(b, isIn).sum,
      products: this.sums((unit) => a(unit) * b(unit), isIn).sum,
    }
  }

  /** An amount by cell, given back to each unit. */
  byUnit(amount: Float64Array): number[] {
    return this.cellOf.map((cell) => amount[cell] as number)
  }
}

export function groupedEighty(change: (unit: OfEighty) => Partial<Unit> = () => ({})) {
  return new Grouped(
    eighty.map((unit) => ({ ...unit, ...change(unit) })),
    strataOfEighty,
    totalsOfEighty,
  )
}

export function calibrated(
  { cells, margins }: { cells: Cells; margins: Margin[] },
  options: Parameters<typeof calibrate>[2] = { distance: 'raking' },
): Calibration {
  const done = calibrate(cells, margins, options)
  if ('refusal' in done) throw new Error(done.refusal)
  return done
}
