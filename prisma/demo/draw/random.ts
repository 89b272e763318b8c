import { fnv1a, mulberry32 } from '@/lib/questionnaire/random-order'

/** Random numbers from a seed in words, so that one weighting cell's draw does not move another's. */
export type Random = {
  uniform(): number
  /** Mean 0, standard deviation 1. */
  normal(): number
  chance(probability: number): boolean
  pick<Key extends string>(weights: Partial<Record<Key, number>>): Key
  /** At most `count` keys without repetition, likelier first. */
  some<Key extends string>(weights: Partial<Record<Key, number>>, count: number): Key[]
  uuid(): string
}

export function random(seed: string): Random {
  const uniform = mulberry32(fnv1a(seed))
  // The first numbers of close seeds are close.
  for (let skipped = 0; skipped < 5; skipped++) uniform()

  // Box and Muller.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())

  function pick<Key extends string>(weights: Partial<Record<Key, number>>): Key {
    const entries = Object.entries(weights) as [Key, number][]
    let left = uniform() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return entries.findLast(([, weight]) => weight > 0)?.[0] as Key
  }

  function some<Key extends string>(weights: Partial<Record<Key, number>>, count: number): Key[] {
    const left = { ...weights }
    const picked: Key[] = []
    while (picked.length < count && Object.keys(left).length > 0) {
      const key = pick(left)
      picked.push(key)
      delete left[key]
    }
    return picked
  }

  function uuid(): string {
    const hex = Array.from({ length: 32 }, () => Math.floor(uniform() * 16).toString(16))
    hex[12] = '4'
    hex[16] = '89ab'.charAt(Math.floor(uniform() * 4))
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  return { uniform, normal, chance: (probability) => uniform() < probability, pick, some, uuid }
}
