import type { SamplePlan } from './sample-plan'

type StratumToDraw = {
  code: string
  /** Units that the plan does not leave out, those drawn before among them. */
  population: number
  /** Of them, those not drawn before. */
  available: number
}

/**
 * How many units are drawn from each stratum, never more than it has left.
 *
 * Proportional: n N_h / N. Equal: n / H. Neyman: n N_h S_h / Σ N_h S_h (Cochran 1977, 5.5), where a stratum
 * asked for more than it has is taken whole and the rest shared among the others (5.8). Fixed: as given. Whole
 * numbers by the largest remainder. They add up to less than asked only where the frame has no more to give.
 */
export function allocate(
  strata: readonly StratumToDraw[],
  plan: Pick<SamplePlan, 'method' | 'size' | 'numbers' | 'deviations'>,
): Record<string, number> {
  if (plan.method === 'fixed')
    return Object.fromEntries(
      strata.map(({ code, available }) => [code, Math.min(plan.numbers?.[code] ?? 0, available)]),
    )
  const measured = strata.map(({ code, population, available }) => ({
    code,
    most: available,
    measure: measureOf(plan, code, population),
  }))
  return Object.fromEntries(shared(plan.size, measured))
}

function measureOf(
  { method, deviations }: Pick<SamplePlan, 'method' | 'deviations'>,
  code: string,
  population: number,
): number {
  if (method === 'equal') return 1
  return method === 'neyman' ? population * (deviations?.[code] ?? 0) : population
}

type Measured = { code: string; most: number; measure: number }

function shared(size: number, strata: readonly Measured[]): Map<string, number> {
  const numbers = new Map(strata.map(({ code }) => [code, 0]))
  let open = strata.filter(({ most, measure }) => most > 0 && measure > 0)
  let left = size
  const shareOf = (one: Measured, total: number) => (left * one.measure) / total
  for (;;) {
    const total = sumOf(open)
    const full = open.filter((one) => shareOf(one, total) >= one.most)
    if (full.length === 0) break
    for (const { code, most } of full) numbers.set(code, most)
    left -= full.reduce((sum, { most }) => sum + most, 0)
    open = open.filter((one) => !full.includes(one))
  }
  const total = sumOf(open)
  const shares = open.map((one) => ({ ...one, share: shareOf(one, total) }))
  for (const { code, share } of shares) numbers.set(code, Math.floor(share))
  const missing = left - shares.reduce((sum, { share }) => sum + Math.floor(share), 0)
  shares.sort(
    (a, b) => (b.share % 1) - (a.share % 1) || b.measure - a.measure || (a.code < b.code ? -1 : 1),
  )
  for (const { code, share } of shares.slice(0, missing)) numbers.set(code, Math.floor(share) + 1)
  return numbers
}

const sumOf = (strata: readonly Measured[]) => strata.reduce((sum, { measure }) => sum + measure, 0)
