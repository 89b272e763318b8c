import type { Counted, Tally } from './cell'
import type { BlockCounts } from './cell-block'

/** What responses are numbered by beside the cells, day by day. */
export const dayCounts = ['outcome', 'device', 'mode', 'language'] as const
export type DayCount = (typeof dayCounts)[number]

type Counts = Map<Counted | string, number>

type ProfileDelta = {
  values: Record<string, string>
  inUniverse: boolean
  count: number
  /** By questionnaire version (its variables), in the order of the variables. */
  counts: Map<Tally['variables'], Counts[]>
}

/** Counts gathered in memory before they are written: as many as there are cells, whatever the responses. */
export class Deltas {
  readonly profiles = new Map<string, ProfileDelta>()
  /** `<day> <kind> <key>` → responses. */
  readonly byDay = new Map<string, number>()

  addOnDay(day: string, kind: DayCount, key: string, by: 1 | -1): void {
    add(this.byDay, `${day} ${kind} ${key}`, by)
  }

  addTally({ profile: values, inUniverse, variables, counted }: Tally, by: 1 | -1): void {
    let key = inUniverse ? '1' : '0'
    for (const name in values) key += `\u001f${values[name]}`
    let profile = this.profiles.get(key)
    if (!profile) {
      profile = { values, inUniverse, count: 0, counts: new Map() }
      this.profiles.set(key, profile)
    }
    profile.count += by
    const counts = valueAt(profile.counts, variables, () => variables.map(() => new Map()))
    for (let at = 0; at < counted.length; at++) {
      const one = counted[at] as Counted
      const into = counts[at] as Counts
      if (one.codes.length < 2) add(into, one, by)
      else {
        add(into, one.state, by)
        for (const code of one.codes) add(into, code, by)
      }
    }
  }
}

/** What the deltas change, by variable and code; `idOf`: id of a profile's cell by its key here. */
export function changesOf(deltas: Deltas, idOf: (key: string) => number): Map<string, BlockCounts> {
  const changes = new Map<string, Map<string, { ids: number[]; counts: number[] }>>()
  const profiles = [...deltas.profiles].map(([key, profile]) => ({ id: idOf(key), profile }))
  profiles.sort((a, b) => a.id - b.id)
  for (const { id, profile } of profiles)
    for (const [variable, code, count] of linesOf(profile)) {
      const codes = valueAt(changes, variable, () => new Map())
      const lines = valueAt(codes, code, () => ({ ids: [], counts: [] }))
      lines.ids.push(id)
      lines.counts.push(count)
    }
  return new Map(
    [...changes].map(([variable, codes]) => [
      variable,
      new Map(
        [...codes].map(([code, { ids, counts }]) => [
          code,
          { ids: Int32Array.from(ids), counts: Int32Array.from(counts) },
        ]),
      ),
    ]),
  )
}

/** One line for each variable and code of a profile that changes. */
function* linesOf(profile: ProfileDelta): Generator<[string, string, number]> {
  const lines = new Map<string, Map<string, number>>()
  for (const [variables, counts] of profile.counts) {
    variables.forEach((variable, at) => {
      const codes = valueAt(lines, variable, () => new Map())
      for (const [key, count] of counts[at] ?? []) {
        if (typeof key === 'string') add(codes, key, count)
        else for (const code of [key.state, ...key.codes]) add(codes, code, count)
      }
    })
  }
  for (const [variable, codes] of lines)
    for (const [code, count] of codes) if (count !== 0) yield [variable, code, count]
}

function valueAt<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
