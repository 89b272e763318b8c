/** `answered`: don't know included; `expressed`: without; `asked`: no answer included; `total`: everyone. */
export type BaseKind = 'asked' | 'answered' | 'expressed' | 'total'

/** How the respondents came to answer: it decides what may be said of precision (`field-facts.md`). */
export type SampleKind = 'frame' | 'quota' | 'open' | 'imported'

/** How far an estimate may be from what a complete count would give, at a level of confidence. */
export type Precision = {
  standardError: number
  degreesOfFreedom: number
  /** 0.95: nineteen samples out of twenty. */
  level: number
  /** Share: Wilson's interval with the effective base and t; mean: value ± t × standard error. */
  low: number
  high: number
}

/**
 * What may be said of precision, by kind of sample. Respondents who chose themselves have no margin of
 * error: their figure has no place for one.
 */
export type OfSample =
  | {
      /** Drawn from a frame: « marge d'erreur ». Quota: « par référence à un tirage aléatoire ». */
      sample: 'frame' | 'quota'
      /** Null: hidden, or under two respondents. `byConstruction`: a margin of the weighting, or everyone. */
      precision: Precision | 'byConstruction' | null
    }
  | { sample: 'open'; precision?: never }
  /** Typed in from a publication, with its interval if that had one. */
  | { sample: 'imported'; precision?: Precision }

/**
 * - shares: `share` of an option; `cited`, `first`: of a ranking, named at any rank or at the first;
 *   `top2`, `bottom2`: the two highest, the two lowest codes of a numeric scale
 * - means: `mean` of numeric codes; `mean100`: brought to 0 to 100; `net`: top 2 less bottom 2, -1 to 1;
 *   `borda`: N + 1 − rank, 0 when not ranked; `meanRank` of those who ranked it (its own base)
 */
export type Statistic =
  | 'share'
  | 'cited'
  | 'first'
  | 'top2'
  | 'bottom2'
  | 'mean'
  | 'mean100'
  | 'net'
  | 'borda'
  | 'meanRank'

type Measured = {
  audience: string
  /** Code of the indicator; absent for an option of a question. */
  indicator?: string
  /** Item code; for a matrix, `row` names the row. */
  question: string
  row?: string
  /** Option code; null for an indicator (several positive codes) and for a mean. */
  option: string | null
  statistic: Statistic
  /** Weighted when the reading says so. */
  share: number | null
  /** Of a statistic that is a mean of scores, base `expressed`; also holds a `net`, -1 to 1. */
  mean?: number | null
  /** Beside the mean of a number. */
  median?: number | null
  /** The mean of amounts rests on one respondent for more than 85 %: said to disclosure control alone. */
  isDominated?: boolean
  /** 1 is highest; ties share the best rank (1, 1, 3). Within the question's options or rows. */
  rank?: number | null
  baseKind: BaseKind
  /** Its base holds only those of the question to whom this option was offered. */
  offered?: true
  /** Unweighted count the estimate rests on, printed « n ». */
  base: number | null
  /** Unweighted count of the positive answers: said to disclosure control alone, which takes it away. */
  count?: number
  /** Sum of the weights over the base, in units of the population when margins are numbers of it. */
  weightedBase?: number | null
  /** Kish's effective base: what `base` is worth once weights differ. */
  effectiveBase?: number | null
  /** Share of don't know in the `answered` base. */
  dontKnow: number | null
  suppression?: 'primary' | 'secondary'
}

/**
 * One published number, always with its base.
 * `share` is 0-1. When hidden by disclosure control, `share`, `mean`, `base`, `dontKnow` and `precision`
 * are null and `suppression` says why.
 */
export type Figure = Measured & OfSample
