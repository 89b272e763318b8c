/**
 * What Stirling's formula leaves out: log Γ(a) − [(a − ½) log a − a + ½ log 2π], for a > 0. Densities built
 * on it keep their digits where differences of log Γ lose them. Reference: Abramowitz & Stegun 6.1.41.
 */
export function stirlingCorrection(a: number): number {
  let product = 1
  let shifted = a
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / shifted
  const square = inverse * inverse
  const tail = terms.reduceRight((sum, term) => sum * square + term, 0) * inverse
  return shifted === a ? tail : tail + main(shifted) - Math.log(product) - main(a)
}

/** log r − (r − 1) without cancellation near 1; `excess` is r − 1 where the caller knows it to more digits. */
export function logMinusLinear(ratio: number, excess = ratio - 1): number {
  if (ratio < 0.7 || ratio > 1.45) return Math.log(ratio) - excess
  // With s = u / (2 + u): log(1 + u) = 2 (s + s³/3 + …) and 2s − u = −u s.
  const s = excess / (2 + excess)
  const square = s * s
  let sum = 0
  for (let odd = 41; odd >= 3; odd -= 2) sum = (sum + 2 / odd) * square
  return s * (sum - excess)
}

const main = (a: number) => (a - 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI)

/** B(2k) / (2k (2k − 1)): past 10 the next term is under 1e-17. */
const terms = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
]
