import type { Actor } from '@/lib/access/actor'

export const system: Actor = { kind: 'system' }

/** What a command did, or an error: the demo's data are right, so a refusal is a defect. */
export function granted<Result extends object>(
  result: Result,
  ...expected: string[]
): Exclude<Result, { refusal: unknown } | { issues: unknown } | { findings: unknown }> {
  const isRefused = 'refusal' in result && !expected.includes(String(result.refusal))
  if (isRefused || 'issues' in result || 'findings' in result) {
    throw new Error(`the demo could not be loaded: ${JSON.stringify(result).slice(0, 1000)}`)
  }
  return result as never
}
