import { pageSchema } from '@/lib/questionnaire/answer-schema'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import type { Issue } from './send'
import { answersToSend } from './values'

/** What is wrong on one page, by the version's own schema. */
export function issuesOnPage(definition: Definition, page: string, answers: Answers): Issue[] {
  const clean = answersToSend(definition, answers)
  const result = pageSchema(definition, page, clean).safeParse(clean)
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => ({
    item: String(path[0] ?? ''),
    ...(path.length > 1 && { row: String(path[1]) }),
    problem: message,
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
