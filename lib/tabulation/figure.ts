/** `answered`: don't know included; `expressed`: without; `asked`: no answer included; `total`: everyone. */
export type BaseKind = 'asked' | 'answered' | 'expressed' | 'total'

/**
 * One published number, always with its base.
 * `share` is 0-1. When hidden by disclosure control, `share`, `mean`, `base` and `dontKnow` are null and
 * `suppression` says why.
 */
export type Figure = {
  audience: string
  /** Code of the indicator; absent for an option of a question. */
  indicator?: string
  /** Item code; for a matrix, `row` names the row. */
  question: string
  row?: string
  /** Option code; null for an indicator (several positive codes) and for a mean. */
  option: string | null
  statistic: 'share' | 'mean' | 'cited'
  share: number | null
  /** Mean of numeric codes, base `expressed`. */
  mean?: number | null
  /** Beside the mean of a number. */
  median?: number | null
  /** The mean of amounts rests on one respondent for more than 85 %: said to disclosure control alone. */
  isDominated?: boolean
  /** 1 is highest; ties share the best rank (1, 1, 3). Within the question's options or rows. */
  rank?: number | null
  baseKind: BaseKind
  /** Unweighted count the estimate rests on, printed « n ». */
  base: number | null
  /** Share of don't know in the `answered` base. */
  dontKnow: number | null
  suppression?: 'primary' | 'secondary'
}
