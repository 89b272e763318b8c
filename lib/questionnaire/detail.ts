import { canonicalJson } from '@/lib/platform/canonical-json'

const longest = 120

/** « before → after », as the detail of a change. */
export function arrow(before: unknown, after: unknown): string {
  return `${short(before)} → ${short(after)}`
}

function short(value: unknown): string {
  if (value === undefined || value === null || value === '') return '∅'
  if (typeof value === 'boolean') return value ? '✓' : '∅'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

export function areSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonicalJson(one) === canonicalJson(other)
}
