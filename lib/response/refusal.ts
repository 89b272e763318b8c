import type { BodyFault } from '@/lib/platform/read-json'
import type { SubmitResult } from './submit-response.command'

export type Refusal = Extract<SubmitResult, { refusal: string }>['refusal']

type Said = { status: number; title: string; detail: string }

/** What is answered to a program that sent what cannot be taken. */
export const refusals: Record<Refusal, Said> = {
  'unknown-fieldwork': {
    status: 404,
    title: 'Unknown fieldwork',
    detail: 'There is no fieldwork by that name.',
  },
  'unknown-version': {
    status: 422,
    title: 'Unknown questionnaire version',
    detail: 'This fieldwork does not take answers to that version of the questionnaire.',
  },
  'invalid-body': {
    status: 422,
    title: 'Invalid submission',
    detail: 'A submission is { version, language, consent: true, answers }.',
  },
  'invalid-answers': {
    status: 422,
    title: 'Invalid answers',
    detail: 'Some answers are not possible on the path that the others take.',
  },
  'fieldwork-not-open': {
    status: 409,
    title: 'Fieldwork not open',
    detail: 'This fieldwork does not take answers yet.',
  },
  'fieldwork-closed': {
    status: 410,
    title: 'Fieldwork closed',
    detail: 'This fieldwork does not take answers any more.',
  },
  'no-invitation': {
    status: 403,
    title: 'No invitation',
    detail: 'This fieldwork takes answers by invitation, and that key opens none.',
  },
  'already-answered': {
    status: 409,
    title: 'Already answered',
    detail: 'A response came in for this invitation.',
  },
  withdrawn: {
    status: 410,
    title: 'Withdrawn',
    detail: 'The response of this identifier was withdrawn, and is not taken in again.',
  },
  'work-asked': {
    status: 428,
    title: 'Work asked',
    detail: 'Many answers arrive. Look for the text asked for and send it in phare-proof.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    detail: 'Too many unknown keys came from this network. Try again in ten minutes.',
  },
  'other-body': {
    status: 409,
    title: 'Already received',
    detail: 'Other answers were received under this identifier.',
  },
}

export const bodyFaults: Record<BodyFault, Said> = {
  'too-large': {
    status: 413,
    title: 'Body too large',
    detail: 'The body is larger than this address takes.',
  },
  'not-utf8': { status: 400, title: 'Not UTF-8', detail: 'The body is not well-formed UTF-8.' },
  'not-json': { status: 400, title: 'Not JSON', detail: 'The body is not well-formed JSON.' },
  'too-deep': { status: 400, title: 'Nested too deep', detail: 'The body is nested too deep.' },
}
