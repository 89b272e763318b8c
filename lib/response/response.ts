import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { StoredTerritory } from '@/lib/territory/territory'

export type { StoredTerritory }

/** As `Answers`, with territories resolved. What is stored, folded, tallied and exported. */
export type StoredAnswers = Record<string, AnswerValue | StoredTerritory>

/**
 * `screenedOut`: outside the field, thanked and counted apart. `overQuota`: its quota was full, kept and in no base.
 */
export type ResponseOutcome = 'complete' | 'screenedOut' | 'overQuota'

/** The kind of screen answered on, as the browser tells it; nothing finer. */
export const devices = ['phone', 'tablet', 'computer'] as const
export type Device = (typeof devices)[number]

/**
 * `self`: on one's own; `table`: on a tablet shared at a public event; `phone`: by an interviewer; `paper`: entered
 * from a printed questionnaire. The last two come with a key that says so, never from the respondent's word.
 */
export const modes = ['self', 'table', 'phone', 'paper'] as const
export type Mode = (typeof modes)[number]
