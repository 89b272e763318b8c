import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { drawSample } from './draw-sample'

const units = Array.from({ length: 40 }, (_, n) => ({
  key: `u${n}`,
  stratum: n < 10 ? 'small' : 'large',
}))
const seed = (n: number) => createHash('md5').update(String(n)).digest('hex')
const keys = (drawn: { key: string }[]) => drawn.map(({ key }) => key).sort()

test('the same seed draws the same units, in whatever order they are listed', () => {
  const numbers = { small: 4, large: 7 }
  const drawn = drawSample(units, numbers, seed(1))
  expect(drawn.filter(({ stratum }) => stratum === 'small')).toHaveLength(4)
  expect(drawn.filter(({ stratum }) => stratum === 'large')).toHaveLength(7)
  expect(keys(drawSample(units.toReversed(), numbers, seed(1)))).toEqual(keys(drawn))
  expect(keys(drawSample(units, numbers, seed(2)))).not.toEqual(keys(drawn))
})

// printf '%s/u%d' <seed> <n> | sha256sum, the smallest: anybody can draw the sample again.
test('the unit with the smallest hash comes first', () => {
  const zeros = '0'.repeat(32)
  const [first] = drawSample(units, { small: 1 }, zeros)
  const hash = (key: string) => createHash('sha256').update(`${zeros}/${key}`).digest('hex')
  const smallest = units
    .slice(0, 10)
    .map(({ key }) => [hash(key), key])
    .sort()[0]?.[1]
  expect(first?.key).toBe(smallest)
})

// Over many seeds each unit of a stratum is drawn n/N of the times, and each pair n(n-1)/N(N-1).
test('units of a stratum are as likely as each other, alone and by two', () => {
  const times = 4000
  const single = new Map<string, number>()
  const pairs = new Map<string, number>()
  const small = units.filter(({ stratum }) => stratum === 'small')
  for (let n = 0; n < times; n++) {
    const drawn = keys(drawSample(small, { small: 4 }, seed(n)))
    for (const [at, key] of drawn.entries()) {
      single.set(key, (single.get(key) ?? 0) + 1)
      for (const other of drawn.slice(at + 1))
        pairs.set(`${key} ${other}`, (pairs.get(`${key} ${other}`) ?? 0) + 1)
    }
  }
  // Five standard deviations of a binomial: never by chance.
  const isNear = (count: number, p: number) =>
    Math.abs(count - times * p) < 5 * Math.sqrt(times * p * (1 - p))
  expect(single.size).toBe(10)
  for (const count of single.values()) expect(isNear(count, 0.4)).toBe(true)
  expect(pairs.size).toBe(45)
  for (const count of pairs.values()) expect(isNear(count, (4 * 3) / (10 * 9))).toBe(true)
})
