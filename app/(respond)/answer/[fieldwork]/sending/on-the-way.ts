import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import type { Mode } from '@/lib/response/response'
import type { Body, Draft } from '../draft/draft'
import { answersToSend } from '../draft/values'
import { loadChecks, pageOfItem } from '../page/checks'
import { kindOfDevice } from './kind-of-device'
import type { Issue } from './send'

/**
 * A draft under the version shown now: answers that it no longer asks for are left behind, and a page that
 * is gone gives way to the last one of the path. What was being sent stays as it was.
 */
export function carryOver(
  definition: Definition,
  version: string,
  found: Draft,
): { draft: Draft; changed: boolean } {
  const changed = found.version !== version && !found.sending
  const draft = changed
    ? { ...found, version, answers: answersToSend(definition, found.answers) }
    : { ...found }
  const { pages } = walk(definition, draft.answers)
  if (draft.place.at === 'page' && !pages.includes(draft.place.page)) {
    draft.place = { at: 'page', page: pages.at(-1) ?? '' }
  }
  return { draft, changed }
}

/** What is sent of a draft: the answers on its path. */
export function bodyOf(definition: Definition, draft: Draft, language: string, mode: Mode): Body {
  return {
    version: draft.version,
    language,
    consent: true,
    device: kindOfDevice(),
    mode,
    ...(draft.invitation && { invitation: draft.invitation }),
    ...(draft.spent !== undefined && { seconds: Math.round(draft.spent / 10_000) * 10 }),
    answers: answersToSend(definition, draft.answers),
  }
}

type Wrong = { page: string; issues: Issue[] }

/** The first page of the path that does not hold. */
export async function firstWrong(definition: Definition, draft: Draft): Promise<Wrong | null> {
  const checks = await loadChecks()
  return checks?.firstWrongPage(definition, draft.answers) ?? null
}

/** Where the server's refusals are to be shown; null: nowhere, they are of answers that are gone. */
export function whereTo(definition: Definition, issues: Issue[]): Wrong | null {
  const known = issues.filter(({ problem }) => !problem.endsWith('-item'))
  const page = known.map(({ item }) => pageOfItem(definition, item)).find((it) => it)
  if (!page) return null
  return { page, issues: known.filter(({ item }) => pageOfItem(definition, item) === page) }
}
