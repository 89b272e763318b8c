import { Definition } from '@/lib/questionnaire/definition'
import { type BlockCounts, packBlock } from '@/lib/tabulation/cell-block'
import type { Profile } from '@/lib/tabulation/tabulation'
import { drawing } from './bodies'
import { margins } from './margins'

const list = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`)
const scale = [...list(5, 'o').map((code) => ({ code })), { code: 'nsp', missing: 'dk' as const }]

/** Of four variables whose crossing makes 2 000 profile cells: 5 × 8 × 10 × 5. */
const categories = { v1: list(5, 'a'), v2: list(8, 'b'), v3: list(10, 'c'), v4: list(5, 'd') }
const questions = list(60, 'q')
const texts: Record<string, string> = {
  title: 'Forme lourde',
  'page.p0': 'Début',
  'page.p1': 'Fin',
}
for (const [id, codes] of [
  ...Object.entries(categories),
  ...questions.map((id) => [id, list(5, 'o')]),
])
  for (const code of ['', ...(codes as string[]).map((one) => `.${one}`), '.nsp'])
    texts[`item.${id}${code}`] = `${id}${code}`

const items = [
  ...Object.entries(categories).map(([id, codes]) => ({
    id,
    code: id,
    type: 'single' as const,
    options: codes.map((code) => ({ code })),
  })),
  ...questions.map((id) => ({ id, code: id, type: 'single' as const, options: scale })),
]

/** 60 variables of five answers and « don't know », four margins (`performance.md`, heavy shape). */
export const heavyInstrument = Definition.parse({
  schema: 2,
  id: 'heavy',
  scales: {},
  items,
  pages: [0, 1].map((page) => ({
    id: `p${page}`,
    items: items.slice(32 * page, 32 * (page + 1)).map(({ id }) => id),
  })),
  screenings: [],
  minutes: 20,
  languages: ['fr'],
  texts: { fr: texts },
})
export const heavyPlan = {
  profile: Object.keys(categories),
  derivations: [],
  universe: { name: { fr: 'répondants' } },
}

export const heavyWeighting = margins(categories)

/** The cells that so many responses would leave, made without them: 2 000 profiles, 64 variables. */
export function heavyCells(responses: number): {
  profiles: (Profile & { id: number })[]
  blocks: Map<string, Uint8Array>
} {
  const random = drawing(5)
  const [v1, v2, v3, v4] = Object.values(categories) as [string[], string[], string[], string[]]
  const profiles = Array.from({ length: 2_000 }, (_, at) => ({
    id: at + 1,
    values: {
      v1: v1[at % 5] as string,
      v2: v2[Math.floor(at / 5) % 8] as string,
      v3: v3[Math.floor(at / 40) % 10] as string,
      v4: v4[Math.floor(at / 400)] as string,
    },
    inUniverse: true,
    count: responses / 2_000,
  }))
  const blocks = new Map<string, Uint8Array>()
  for (const variable of Object.keys(categories)) {
    const codes = categories[variable as keyof typeof categories]
    blocks.set(
      variable,
      packed(profiles, ['@answered', ...codes], ({ values, count }) => [
        ['@answered', count],
        [values[variable as 'v1'], count],
      ]),
    )
  }
  const answers = [...list(5, 'o'), 'nsp', '@missing']
  for (const variable of questions) {
    blocks.set(
      variable,
      packed(profiles, ['@answered', '@dk', ...answers], ({ count }) => {
        const given = shared(count, answers, random)
        const of = (code: string) => given.get(code) ?? 0
        return [...given, ['@dk', of('nsp')], ['@answered', count - of('nsp') - of('@missing')]]
      }),
    )
  }
  return { profiles, blocks }
}

function packed<Of extends { id: number }>(
  profiles: readonly Of[],
  codes: readonly string[],
  countsOf: (profile: Of) => Iterable<readonly [string, number]>,
): Uint8Array {
  const lines = new Map(
    codes.map((code) => [code, { ids: [] as number[], counts: [] as number[] }]),
  )
  for (const profile of profiles)
    for (const [code, count] of countsOf(profile)) {
      if (count === 0) continue
      lines.get(code)?.ids.push(profile.id)
      lines.get(code)?.counts.push(count)
    }
  const block: BlockCounts = new Map()
  for (const [code, { ids, counts }] of lines)
    block.set(code, { ids: Int32Array.from(ids), counts: Int32Array.from(counts) })
  return packBlock(block)
}

/** So many answers over the codes, unevenly and at random. */
function shared(count: number, codes: readonly string[], random: () => number) {
  const given = new Map<string, number>()
  let left = count
  codes.forEach((code, at) => {
    const part = at === codes.length - 1 ? left : Math.round(left * (0.1 + 0.35 * random()))
    given.set(code, part)
    left -= part
  })
  return given
}
