import type { FieldErrors, Resolver } from 'react-hook-form'
import { pageSchema } from '@/lib/questionnaire/answer-schema'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import type { Issue } from './send'
import { answersOf, answersToSend, type Values } from './values'

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

export function pageOfItem(definition: Definition, key: string): string | undefined {
  const item = key.replace(/\.other$/, '')
  return definition.pages.find((page) => page.items.includes(item))?.id
}

/** In react-hook-form's shape: `type` is the problem, `message` the row it is on. */
export function errorsOf(issues: Issue[]): FieldErrors<Values> {
  const errors: Record<string, { type: string; message: string }> = {}
  for (const { item, row, problem } of issues) {
    errors[item.replace('.', '$')] ??= { type: problem, message: row ?? '' }
  }
  return errors as FieldErrors<Values>
}

export function resolverOf(definition: Definition, page: () => string): Resolver<Values> {
  return (values) => {
    const issues = issuesOnPage(definition, page(), answersOf(values))
    return issues.length > 0 ? { values: {}, errors: errorsOf(issues) } : { values, errors: {} }
  }
}
