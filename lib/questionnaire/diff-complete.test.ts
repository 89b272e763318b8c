import { expect, it } from 'vitest'
import { z } from 'zod'
import { Definition } from './definition'
import { diffVersions } from './diff-versions'
import { conditions } from './test-questionnaires/conditions'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'
import { everything } from './test-questionnaires/everything'
import { matrix } from './test-questionnaires/matrix'

const copy = structuredClone(everything)

it('finds nothing between equal questionnaires', () => {
  for (const one of [...everyQuestionnaire, everything, conditions, matrix])
    expect(diffVersions(one, structuredClone(one))).toEqual([])
})

type Path = (string | number)[]

/** Every place of the value where one thing can be changed, and what it would be there. */
function* mutations(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) yield* mutations(one, [...path, at])
    if (value.length > 1) yield [path, value.slice(1)]
    return
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      yield* mutations(one, [...path, key])
      yield [[...path, key], undefined]
    }
    return
  }
  if (typeof value === 'number') yield [path, value + 1]
  if (typeof value === 'boolean') yield [path, !value]
  if (typeof value === 'string') yield [path, /^\d{4}-/.test(value) ? '2001-02-03' : `${value}x`]
}

function changed(path: Path, value: unknown): Definition {
  const whole = structuredClone(everything) as unknown
  let at = whole as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as typeof at
  const last = path.at(-1) as string | number
  if (value === undefined) delete at[last]
  else at[last] = value
  return whole as Definition
}

it('reports whatever is changed in a questionnaire that has every property', () => {
  const silent: string[] = []
  let tried = 0
  for (const [path, value] of mutations(everything)) {
    const after = changed(path, value)
    // What is no questionnaire is never published.
    if (!Definition.safeParse(after).success) continue
    tried++
    if (diffVersions(everything, after).length === 0) silent.push(path.join('.'))
  }
  expect(silent).toEqual([])
  expect(tried).toBeGreaterThan(300)
  expect(everything).toEqual(copy)
})

it('the questionnaire that has every property has every property of the schema', () => {
  const schema = z.toJSONSchema(Definition, { target: 'draft-2020-12' }) as JsonSchema
  const item =
    schema.properties?.items?.items?.oneOf ?? schema.properties?.items?.items?.anyOf ?? []
  const lacking = item.flatMap(({ properties = {} }) => {
    const type = properties.type?.const
    const own = everything.items.filter((one) => one.type === type)
    const common = ['relevance', 'required', 'privacy', 'sensitive']
    return Object.keys(properties)
      .filter(
        (name) => !(common.includes(name) ? everything.items : own).some((one) => name in one),
      )
      .map((name) => `${type}.${name}`)
  })
  expect(item).toHaveLength(12)
  // A ranking and a single choice take lists as the multiple one does.
  expect(lacking).toEqual([
    'single.without',
    'single.options',
    'single.order',
    'multiple.carriedFrom',
    'ranking.without',
    'ranking.carriedFrom',
  ])
  for (const name of Object.keys(schema.properties ?? {})) expect(everything).toHaveProperty(name)
})

type JsonSchema = {
  const?: string
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
}
