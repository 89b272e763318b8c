import { z } from 'zod'
import type { AnswerIssue } from '@/lib/questionnaire/accept-answers'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { resolveCommune, type StoredTerritory } from '@/lib/territory/territory'
import { devices, type StoredAnswers } from './response'

/** What a browser sends; the answers themselves are judged by the questionnaire version they name. */
export const Submission = z.strictObject({
  /** Content hash of the questionnaire version answered. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  language: z.enum(['fr', 'en', 'de']),
  consent: z.literal(true),
  device: z.enum(devices).optional(),
  mode: z.enum(['self', 'table']).optional(),
  /** Spent answering. */
  seconds: z.number().min(0).max(1e9).optional(),
  /** Key of the invitation: not part of the response. */
  invitation: z.string().max(64).optional(),
  answers: z.record(z.string().max(130), z.unknown()),
})
export type Submission = z.infer<typeof Submission>

/** As they are kept: tens of seconds, two hours at most. */
export const keptSeconds = (seconds: number) => Math.min(7_200, Math.round(seconds / 10) * 10)

/** Made at random by the browser; versions that carry a time or an order are refused. */
export const ResponseId = z.uuid({ version: 'v4' }).transform((id) => id.toLowerCase())

/**
 * The stored form: communes become territories, so that a mayor's commune is never written anywhere.
 * A commune that is unknown, or outside the wave's region, is no valid answer.
 */
export function resolveTerritories(
  definition: Definition,
  answers: Answers,
  communes: ReadonlyMap<string, StoredTerritory>,
  region: string,
): { answers: StoredAnswers } | { issues: AnswerIssue[] } {
  const stored: StoredAnswers = { ...answers }
  const issues: AnswerIssue[] = []
  for (const item of definition.items) {
    const code = answers[item.id]
    if (item.type !== 'territory' || typeof code !== 'string' || code === item.outside) continue
    const territory = resolveCommune(communes, code, item.keeps)
    if (territory?.region === region) stored[item.id] = territory
    else issues.push({ item: item.id, problem: territory ? 'out-of-range' : 'unknown-code' })
  }
  return issues.length > 0 ? { issues } : { answers: stored }
}
