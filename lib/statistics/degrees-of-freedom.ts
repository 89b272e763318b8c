import type { Sample } from './sample'

/** Units, or clusters, in the base less the strata present in it. R: `degf(subset(design, base))`. */
export function degreesOfFreedom(sample: Sample, base: Float64Array): number {
  const { cluster, stratum, weight } = sample
  const isPresent = new Uint8Array(sample.strata.length)
  const clusters = new Set<number>()
  let units = 0
  for (let c = 0; c < base.length; c++) {
    const n = base[c] as number
    if (n === 0 || weight[c] === 0) continue
    units += n
    isPresent[stratum[c] as number] = 1
    if (cluster) clusters.add(cluster[c] as number)
  }
  const strata = isPresent.reduce((present, one) => present + one, 0)
  return (cluster ? clusters.size : units) - strata
}
