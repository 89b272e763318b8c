import type { Option } from '@/lib/questionnaire/definition'

type Change = {
  codes: string[]
  /** What the screen must say of it. */
  because?: 'full' | 'othersCleared' | 'exclusiveCleared'
  cleared?: string
}

/** Ticks or unticks one option: an exclusive one stands alone, no more than `max` others stand together. */
export function tick(options: Option[], codes: string[], code: string, max: number): Change {
  if (codes.includes(code)) return { codes: codes.filter((it) => it !== code) }
  const alone = new Set(options.filter((option) => option.exclusive).map((option) => option.code))
  if (alone.has(code)) {
    return codes.length > 0 ? { codes: [code], because: 'othersCleared' } : { codes: [code] }
  }
  const others = codes.filter((it) => !alone.has(it))
  if (others.length >= max) return { codes, because: 'full' }
  const cleared = codes.find((it) => alone.has(it))
  return cleared
    ? { codes: [...others, code], because: 'exclusiveCleared', cleared }
    : { codes: [...others, code] }
}

export function codesOf(value: unknown): string[] {
  return Array.isArray(value) ? value : []
}
