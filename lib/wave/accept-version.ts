import type { RespondentLanguage } from '@/lib/platform/language'
import { type Change, isBreaking } from '@/lib/questionnaire/change'
import type { Definition } from '@/lib/questionnaire/definition'
import { diffVersions } from '@/lib/questionnaire/diff-versions'
import { reusedCodes } from '@/lib/questionnaire/reused-codes'
import { type Fieldwork, languagesMissing, standing } from './fieldwork'
import { unknownVariables } from './tally-plan'

/** A version of the fieldwork's questionnaire, as it was published. */
export type Candidate = { hash: string; number: number; definition: Definition }

export type VersionRefusal =
  | { refusal: 'fieldwork-closed' | 'accepted-already' | 'not-newer' }
  | { refusal: 'unknown-variable'; unknown: string[] }
  /** In languages that the version adds, the notice does not say what is done with the answers. */
  | { refusal: 'notice-not-in-language'; missing: RespondentLanguage[] }
  | { refusal: 'breaking-change'; changes: Change[] }

/**
 * Why a fieldwork cannot take answers to one more version; `accepted`: those it takes, the newest last.
 * Once it has begun, what breaks with the answers given so far is refused: they would not add up.
 */
export function refusalToAccept(
  fieldwork: Fieldwork,
  accepted: readonly Candidate[],
  candidate: Candidate,
  changes: Change[],
  hasBegun: boolean,
  now: Date,
): VersionRefusal | null {
  if (standing(fieldwork, now) === 'closed') return { refusal: 'fieldwork-closed' }
  if (accepted.some(({ hash }) => hash === candidate.hash)) return { refusal: 'accepted-already' }
  const newest = accepted.at(-1)
  if (newest && candidate.number < newest.number) return { refusal: 'not-newer' }
  const unknown = unknownVariables(fieldwork.tallyPlan, candidate.definition)
  if (unknown.length > 0) return { refusal: 'unknown-variable', unknown }
  const missing = languagesMissing(fieldwork.notice, candidate.definition.languages).filter(
    (language) => !newest?.definition.languages.includes(language),
  )
  if (missing.length > 0) return { refusal: 'notice-not-in-language', missing }
  const breaking = changes.filter(isBreaking)
  return hasBegun && breaking.length > 0 ? { refusal: 'breaking-change', changes: breaking } : null
}

/** What a version changes of the newest accepted one, and of codes that older ones used. */
export function changesTo(accepted: readonly Candidate[], candidate: Candidate): Change[] {
  const newest = accepted.at(-1)
  if (!newest) return []
  const reused = accepted
    .slice(0, -1)
    .flatMap((older) => reusedCodes(older.definition, newest.definition, candidate.definition))
  return [...diffVersions(newest.definition, candidate.definition), ...reused]
}
