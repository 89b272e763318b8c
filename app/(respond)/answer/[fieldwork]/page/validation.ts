import { pageSchema } from '@/lib/questionnaire/answer-schema'
import type { Answers } from '@/lib/questionnaire/answers'
import { brokenChecks } from '@/lib/questionnaire/broken-checks'
import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import { answersToSend } from '../draft/values'
import type { Issue } from '../sending/send'

export { doubtsToAsk } from './doubts-to-ask'

/** What is wrong on one page, by the version's own schema, then by its checks. */
export function issuesOnPage(definition: Definition, page: string, answers: Answers): Issue[] {
  const clean = answersToSend(definition, answers)
  const result = pageSchema(definition, page, clean).safeParse(clean)
  if (!result.success) {
    return result.error.issues.map(({ path, message }) => ({
      item: String(path[0] ?? ''),
      ...(path.length > 1 && { row: String(path[1]) }),
      problem: message,
    }))
  }
  return brokenChecks(definition, page, clean).map(({ id, item }) => ({
    item,
    problem: 'check',
    check: id,
  }))
}

/** The first page of the path with something wrong, if any. */
export function firstWrongPage(
  definition: Definition,
  answers: Answers,
): { page: string; issues: Issue[] } | null {
  for (const page of walk(definition, answers).pages) {
    const issues = issuesOnPage(definition, page, answers)
    if (issues.length > 0) return { page, issues }
  }
  return null
}
