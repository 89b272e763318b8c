import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { StoredTerritory } from '@/lib/territory/territory'

export type { StoredTerritory }

/** As `Answers`, with territories resolved. What is stored, folded, tallied and exported. */
export type StoredAnswers = Record<string, AnswerValue | StoredTerritory>

/** `screenedOut`: outside the field, thanked and counted apart. */
export type ResponseOutcome = 'complete' | 'screenedOut'

/** The kind of screen answered on, as the browser tells it; nothing finer. */
export const devices = ['phone', 'tablet', 'computer'] as const
export type Device = (typeof devices)[number]

/** `self`: on one's own; `table`: on a tablet shared at a public event. */
export const modes = ['self', 'table'] as const
export type Mode = (typeof modes)[number]
