import { readFigures } from '@/lib/tabulation/figures.query'
import type { Database } from './place'
import { measured } from './report'

const system = { kind: 'system' } as const
const rounds = 7

/**
 * All figures with weights and intervals: cold, counts have changed since the last reading, so that cells
 * are read, unpacked and weighted again; warm, they have not. Medians, in milliseconds.
 */
export async function measureReadings(
  { db }: Database,
  fieldworkId: string,
  name: string,
  aims: { cold: number; warm: number },
  change: () => Promise<void>,
): Promise<{ cold: number; warm: number }> {
  const read = async () => {
    const start = performance.now()
    const used = process.cpuUsage()
    const figures = await readFigures(db, system, fieldworkId, { domain: { universe: true } })
    const { user, system: kernel } = process.cpuUsage(used)
    return { took: performance.now() - start, cpu: (user + kernel) / 1000, figures }
  }
  const cold: number[] = []
  const warm: number[] = []
  const cpu: number[] = []
  let figures = 0
  for (let round = 0; round < rounds; round += 1) {
    await change()
    const first = await read()
    cold.push(first.took)
    cpu.push(first.cpu)
    warm.push((await read()).took, (await read()).took)
    const isPrecise = first.figures.filter(({ precision }) => precision).length
    const isWeighted = first.figures.some(({ base, effectiveBase }) => effectiveBase !== base)
    if (!isWeighted || isPrecise < first.figures.length / 2)
      throw new Error(`${name}: figures without weights or intervals`)
    figures = first.figures.length
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0
  const result = { cold: middle(cold), warm: middle(warm) }
  measured(
    `${name}: ${figures} weighted figures with intervals, counts changed`,
    result.cold,
    'ms',
    ['≤', aims.cold],
  )
  measured(`${name}: the same, counts as before`, result.warm, 'ms', ['≤', aims.warm])
  // Does not move with what else the machine does.
  measured(`${name}: processor time, counts changed, in Node`, middle(cpu), 'ms')
  return result
}

/** Cost follows cells: from 100 000 responses on it hardly grows. */
export function measureFlatness(name: string, times: Map<number, { cold: number; warm: number }>) {
  const [small, large] = [times.get(100_000), times.get(1_000_000)]
  if (!small || !large) return
  measured(`${name}: 1 M over 100 k responses, counts changed`, large.cold / small.cold, '×')
  measured(`${name}: 1 M over 100 k responses, counts as before`, large.warm / small.warm, '×')
}
