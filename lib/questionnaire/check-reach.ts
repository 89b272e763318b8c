import type { Definition } from './definition'
import { type Finding, type FindingProblem, finding } from './finding'
import { unreached } from './never-asked'
import { alwaysTrue, neverTrue } from './never-true'
import { withoutRetired } from './retired'

/** What nobody will ever see, or nobody escape. Meant for conditions that refer to what is there. */
export function checkReach(definition: Definition): Finding[] {
  const found = lost(definition)
  const places = new Set(found.map(({ at }) => at))
  // Retired codes are still answers of those who gave them; whoever comes now cannot.
  const since = lost(withoutRetired(definition)).filter(({ at }) => !places.has(at))
  return [...found, ...since.map(({ at }) => finding(at, 'only-retired'))]
}

function lost(definition: Definition): Finding[] {
  const { never, pages } = unreached(definition)
  const decided = (at: string, where: Parameters<typeof neverTrue>[1]): Finding[] => {
    const problem: FindingProblem | null = neverTrue(definition, where, never)
      ? 'never-true'
      : alwaysTrue(definition, where, never)
        ? 'always-true'
        : null
    return problem ? [finding(at, problem)] : []
  }
  return [
    ...[...pages].map((id) => finding(`page.${id}`, 'never-asked')),
    ...definition.pages
      .filter(({ id }) => !pages.has(id))
      .flatMap(({ items }) => items.filter((id) => never.has(id)))
      .map((id) => finding(`item.${id}`, 'never-asked')),
    ...neverOffered(never),
    ...definition.screenings.flatMap(({ id, where }) => decided(`screening.${id}`, where)),
    ...(definition.checks ?? []).flatMap(({ id, where }) => decided(`check.${id}`, where)),
  ]
}

/** Options and rows, of items that are asked. */
function neverOffered(never: Set<string>): Finding[] {
  return [...never].flatMap((name) => {
    const [, item = '', code] = /^(.*?)[.#](.*)$/.exec(name) ?? []
    if (code === undefined || never.has(item)) return []
    return [finding(`item.${item}`, 'never-offered', code)]
  })
}
