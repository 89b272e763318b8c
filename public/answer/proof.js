/**
 * The work that a browser does when the service asks for some: find a text that, joined to the challenge by a full
 * stop, has a SHA-256 beginning with that many zero bits. In a worker, which answers the message it gets; or as a
 * module of the page. SHA-256 (FIPS 180-4) stands here because a page that is not served over https has none, and
 * because asking the browser's own, once for each hash, takes longer.
 */

/** Fractional part of a root, 32 bits: of where the standard takes its constants. @param {number} root */
const fraction = (root) => ((root % 1) * 2 ** 32) | 0

/** @type {number[]} */
const primes = []
for (let candidate = 2; primes.length < 64; candidate++) {
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
}
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
const initial = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const schedule = new Int32Array(64)

/** One block of 64 bytes into the state. @param {Int32Array} state @param {DataView} data @param {number} at */
function compress(state, data, at) {
  const w = schedule
  for (let i = 0; i < 16; i++) w[i] = data.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]
    const y = w[i - 2]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[i] + w[i]) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] += a
  state[1] += b
  state[2] += c
  state[3] += d
  state[4] += e
  state[5] += f
  state[6] += g
  state[7] += h
}

/**
 * Tries texts in their order; `tryOut` says the one that does, or null after so many.
 * @param {string} challenge @param {number} bits at most 32
 */
export function solver(challenge, bits) {
  const start = new TextEncoder().encode(`${challenge}.`)
  const whole = start.length & ~63
  const constant = initial.slice()
  const view = new DataView(start.buffer)
  for (let at = 0; at < whole; at += 64) compress(constant, view, at)
  const rest = start.subarray(whole)
  const bytes = new Uint8Array(128)
  const data = new DataView(bytes.buffer)
  const state = new Int32Array(8)
  let tries = 0

  /** The first 32 bits of the hash. @param {string} text */
  function hash(text) {
    bytes.fill(0)
    bytes.set(rest)
    for (let i = 0; i < text.length; i++) bytes[rest.length + i] = text.charCodeAt(i)
    const length = rest.length + text.length
    bytes[length] = 0x80
    const end = length < 56 ? 64 : 128
    data.setUint32(end - 4, (whole + length) * 8)
    state.set(constant)
    for (let at = 0; at < end; at += 64) compress(state, data, at)
    return state[0] >>> 0
  }

  /** @param {number} many */
  function tryOut(many) {
    for (const last = tries + many; tries < last; tries++) {
      const text = tries.toString(36)
      if (Math.clz32(hash(text)) >= bits) return text
    }
    return null
  }
  return { hash, tryOut }
}

if (typeof WorkerGlobalScope !== 'undefined' && self instanceof WorkerGlobalScope) {
  self.addEventListener('message', ({ data: { challenge, bits } }) =>
    self.postMessage(solver(challenge, bits).tryOut(Number.POSITIVE_INFINITY)),
  )
}
