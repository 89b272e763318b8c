/**
 * An untouched field of a form is a blank text and an unanswered row an empty one: such answers are
 * none. Returns `undefined` for a blank answer, a matrix without its blank rows, the rest as it is.
 */
export function withoutBlanks(value: unknown): unknown {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined
  if (Array.isArray(value)) return value.length > 0 ? value : undefined
  // JSON has no minus zero.
  if (value === 0) return 0
  if (typeof value !== 'object') return value
  const rows = Object.entries(value).filter(([, code]) => !isEmptyRow(code))
  // JSON has no minus zero here either.
  const cleaned = rows.map(([row, code]) => [row, code === 0 ? 0 : code])
  return rows.length > 0 ? Object.fromEntries(cleaned) : undefined
}

export function isAnswered(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((code) => !isEmptyRow(code))
  }
  return value !== undefined && value !== null
}

const isEmptyRow = (code: unknown) => code === '' || code === null || code === undefined
