import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { StoredTerritory } from '@/lib/territory/territory'

export type { StoredTerritory }

/** As `Answers`, with territories resolved. What is stored, folded, tallied and exported. */
export type StoredAnswers = Record<string, AnswerValue | StoredTerritory>

/** `screenedOut`: outside the field, thanked and counted apart. */
export type ResponseOutcome = 'complete' | 'screenedOut'
