import type { FieldErrors, Resolver } from 'react-hook-form'
import type { Definition } from '@/lib/questionnaire/definition'
import { answersOf, type Values } from '../draft/values'
import type { Issue } from '../sending/send'

/**
 * The schemas, fetched when the respondent starts rather than with the first page. Should they never come,
 * pages turn unchecked: the server holds the same schemas, and its refusals are shown in the same places.
 */
export function loadChecks() {
  return import('./validation').catch(() => null)
}

export function resolverOf(definition: Definition, page: () => string): Resolver<Values> {
  return async (values) => {
    const checks = await loadChecks()
    const issues = checks?.issuesOnPage(definition, page(), answersOf(values)) ?? []
    return issues.length > 0 ? { values: {}, errors: errorsOf(issues) } : { values, errors: {} }
  }
}

/**
 * In react-hook-form's shape: `type` is an item's first problem, `message` the rows it is on, or the check
 * that is broken.
 */
export function errorsOf(issues: Issue[]): FieldErrors<Values> {
  const errors: Record<string, { type: string; message: string }> = {}
  for (const { item, row, problem, check } of issues) {
    const name = item.replace('.', '$')
    const error = errors[name] ?? { type: problem, message: '' }
    errors[name] = error
    if (error.type !== problem) continue
    if (row) error.message = `${error.message} ${row}`.trim()
    else error.message ||= check ?? ''
  }
  return errors as FieldErrors<Values>
}

export function pageOfItem(definition: Definition, key: string): string | undefined {
  const item = key.replace(/\.other$/, '')
  return definition.pages.find((page) => page.items.includes(item))?.id
}
