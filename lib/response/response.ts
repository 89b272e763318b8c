import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { SizeBand } from '@/lib/territory/territory'

/**
 * A territory as it is stored with a response. `commune` and `epci` are absent when the item keeps
 * only coarse facts. Codes as text. `sizeBand` by commune population: `lt500`, `500_1999`,
 * `2000_9999`, `10000plus`.
 */
export type StoredTerritory = {
  commune?: string
  epci?: string
  department: string
  region: string
  sizeBand: SizeBand
}

/** As `Answers`, with territories resolved. What is stored, folded, tallied and exported. */
export type StoredAnswers = Record<string, AnswerValue | StoredTerritory>
