import type { Localized } from '@/lib/platform/localized'
import type { Figure, SampleKind } from '@/lib/tabulation/figure'
import type { ValueWords } from '@/lib/tabulation/variable-words'
import type { WeightingRefusal } from '@/lib/tabulation/weighting'

export type ExploredColumn = {
  id: string
  /** Names it in the cells that are higher than it; null: not compared (the whole beside its parts). */
  letter: string | null
  audience: string
  /** Null: the audience whole. */
  part: { code: string; words: ValueWords } | null
}

export type ExploredCell = {
  figure: Figure
  /** Letters of the columns this figure is significantly higher than. */
  higherThan: string[]
  /** Under 30 answers, or worth fewer than 30: to be read with caution, never tested. */
  isSmall: boolean
}

export type ExploredRow = {
  key: string
  statistic: Figure['statistic']
  /** The row of a battery; null elsewhere. */
  battery: Localized | null
  /** The answer; null for a mean, a net or an indicator. */
  answer: Localized | null
  /** Don't know, « other », none: neither ranked nor the most frequent answer. */
  isApart: boolean
  /** Those who were asked and left the question. */
  isNoAnswer: boolean
  /** By column, in their order; null: not asked. */
  cells: (ExploredCell | null)[]
}

/** Why columns are not compared, or not all. */
export type NoTest = 'open-sample' | 'one-column' | 'small-base' | 'not-comparable'

export type ExploredAudience = {
  code: string
  name: Localized
  position: number
  fieldworkId: string
  universe: Localized
  question: Localized
  opensOn: string
  closesOn: string
  mode: Localized
  sampleKind: SampleKind
  isOpen: boolean
  weighting:
    | { kind: 'none' | 'set-aside' }
    | { kind: 'used'; number: number; author: string; at: Date; method: string }
    | { kind: 'refused'; number: number; refusal: WeightingRefusal['refusal'] }
  /** Are rows and columns related? Rao and Scott's p, null where the table is too thin; null: not tested. */
  association: { p: number | null } | null
  /** Where the territory asked for is too small: the nearest that may be shown. */
  wider: { territory: string | null } | null
  isEmpty: boolean
}

export type ExploredTable = {
  subject: Localized
  columns: ExploredColumn[]
  rows: ExploredRow[]
  audiences: ExploredAudience[]
  /** Comparisons made, the family that p-values were adjusted in; and why there are none, or fewer. */
  tests: { made: number; by: 'holm' | 'BH'; not: NoTest[] }
  hidden: { primary: number; secondary: number }
  baseKinds: Figure['baseKind'][]
  /** Several answers could be given. */
  isSeveral: boolean
}
