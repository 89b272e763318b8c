/**
 * A sample reduced to its cells. The units of a cell share their stratum, their cluster, their design
 * weight and their category in every margin; nothing else of a unit enters a variance
 * (`statistics.md` 4.2). Arrays are by cell.
 */
export type Cells = {
  /** Units in the cell, those outside any base included. */
  count: Float64Array
  designWeight: Float64Array
  stratum: Int32Array
  /** Null: every unit is its own cluster. */
  cluster: Int32Array | null
  strata: readonly Stratum[]
}

/** `population`: units, or clusters, in the frame; null: no finite-population correction. */
export type Stratum = { population: number | null }

/** Cells with final weights, and what calibration took away from the variance of any estimate. */
export type Sample = Cells & {
  /** Final weight of each unit of the cell. */
  weight: Float64Array
  /**
   * From the sums of a linearised variable over each cell's units, the part of each unit's weighted
   * value that the calibration variables explain: residual of a unit = weight × z − offset of its cell.
   * What is given back holds until the next call.
   */
  offset: (sums: Float64Array) => Float64Array
}

/** Sums of a score over the units of each cell that are in the base: enough for a mean and its variance. */
export type Sums = {
  base: Float64Array
  sum: Float64Array
  /** Of the squared score; the sum itself for a score of 0 or 1. */
  squares: Float64Array
}

/** A weighted mean of a score over a base, with its linearised variance. */
export type Estimate = {
  /** Null when the base is empty. */
  value: number | null
  /** 0 when known by construction: a margin, a stratum's share, a complete frame. Null under 1 df. */
  variance: number | null
  /** Unweighted units in the base. */
  base: number
  weightedBase: number
  /** Kish: (Σw)² / Σw² over the base. */
  effectiveBase: number
  /** Units, or clusters, in the base less strata in it. R: `degf(subset(design, base))`. */
  degreesOfFreedom: number
}

/** Bounds of a confidence interval. */
export type Interval = { low: number; high: number }
