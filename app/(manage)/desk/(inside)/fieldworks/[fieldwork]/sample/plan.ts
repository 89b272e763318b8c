import { allocate } from '@/lib/audience/allocate'
import type { UnitProblem } from '@/lib/audience/frame-unit'
import type { FrameGroup, SamplePlan } from '@/lib/audience/sample-plan'

export type PlanLine = {
  code: string
  /** Of the frame, those left out among them. */
  units: number
  population: number
  drawn: number
  toDraw: number
  /** Units that each of the drawn will stand for; null: none are drawn. */
  weight: number | null
}

type Planned = Pick<SamplePlan, 'method' | 'size' | 'numbers' | 'deviations' | 'leaveOut'>

/** What a plan gives on a frame, stratum by stratum: as the draw itself will. */
export function planLines(groups: readonly FrameGroup[], plan: Planned): PlanLine[] {
  const codes = [...new Set(groups.map(({ stratum }) => stratum))].sort()
  const strata = codes.map((code) => {
    const all = groups.filter(({ stratum }) => stratum === code)
    const kept = all.filter(({ problems }) => !problems.some((it) => plan.leaveOut.includes(it)))
    const population = sum(kept.map(({ units }) => units))
    const drawn = sum(kept.map((group) => group.drawn))
    const units = sum(all.map((group) => group.units))
    return { code, units, population, drawn, available: population - drawn }
  })
  const numbers = allocate(strata, plan)
  return strata.map(({ code, units, population, drawn }) => {
    const toDraw = numbers[code] ?? 0
    const weight = drawn + toDraw > 0 ? population / (drawn + toDraw) : null
    return { code, units, population, drawn, toDraw, weight }
  })
}

/** Units with each problem, of a frame. */
export function problemCounts(groups: readonly FrameGroup[]): [UnitProblem, number][] {
  const counts = new Map<UnitProblem, number>()
  for (const { problems, units } of groups)
    for (const problem of problems) counts.set(problem, (counts.get(problem) ?? 0) + units)
  return [...counts].sort(([, a], [, b]) => b - a)
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
