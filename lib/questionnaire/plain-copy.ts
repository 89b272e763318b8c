const mostKeys = 1000
const mostEntries = 300

type Plain = Record<string, unknown>

/**
 * What came in, as plain data of the depth that answers have, without prototypes; anything else in it
 * becomes `false`, which no schema takes. `null` when it is no object or has far too many keys.
 */
export function plainCopy(raw: unknown): Plain | null {
  try {
    if (!isPlain(raw)) return null
    const keys = Object.keys(raw)
    if (keys.length > mostKeys) return null
    const copy: Plain = Object.create(null)
    for (const key of keys) copy[key] = copyValue(raw[key])
    return copy
  } catch {
    // Only an object that is not data (a getter, a proxy) can throw here.
    return null
  }
}

function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length <= mostEntries && Array.from(value, copyScalar)
  }
  if (!isPlain(value)) return value === null ? null : copyScalar(value)
  const keys = Object.keys(value)
  if (keys.length > mostEntries || keys.includes('__proto__')) return false
  return Object.fromEntries(keys.map((key) => [key, copyScalar(value[key])]))
}

function copyScalar(value: unknown): string | number | null | false {
  return typeof value === 'string' || typeof value === 'number' || value === null ? value : false
}

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
