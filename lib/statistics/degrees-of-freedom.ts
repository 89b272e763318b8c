import type { Sample } from './sample'

/** Units, or clusters, in the base less the strata present in it. R: `degf(subset(design, base))`. */
export function degreesOfFreedom(sample: Sample, base: Float64Array): number {
  const { stratum, cluster, weight } = sample
  const strata = new Set<number>()
  const clusters = new Set<number>()
  let units = 0
  for (let c = 0; c < base.length; c++) {
    const n = base[c] as number
    if (n === 0 || weight[c] === 0) continue
    units += n
    strata.add(stratum[c] as number)
    if (cluster) clusters.add(cluster[c] as number)
  }
  return (cluster ? clusters.size : units) - strata.size
}
