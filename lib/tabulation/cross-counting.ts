import { findItem } from '@/lib/questionnaire/find-item'
import type { Counted, Tally } from './cell'
import type { CrossedVariable, Crossing } from './crossing'
import { changesOf, Deltas } from './deltas'
import type { Lines, Tabulation } from './tabulation'

/** Responses counted by profile, row and column: one tabulation of the rows for each column. */
export class CrossCounting {
  private readonly byColumn: Map<string, Deltas>
  private readonly placeOf: Map<string, number>
  private readonly placesIn = new Map<Tally['variables'], Places>()

  constructor(
    private readonly tabulation: Tabulation,
    private readonly row: string,
    private readonly column: CrossedVariable,
  ) {
    this.byColumn = new Map(column.codes.map(({ code }) => [code, new Deltas()]))
    this.placeOf = new Map(
      tabulation.profiles.map((profile, place) => [this.keyOf(profile), place]),
    )
  }

  add({ profile, inUniverse, variables, counted }: Tally): void {
    const { column, rows, names } = this.placesOf(variables)
    const picked = rows.map((at) => counted[at] as Counted)
    for (const code of (counted[column] as Counted | undefined)?.codes ?? [])
      this.byColumn
        .get(code)
        ?.addTally({ profile, inUniverse, variables: names, counted: picked }, 1)
  }

  crossing(): Crossing {
    const { column } = this
    return {
      column,
      columns: column.codes.map((one) => ({
        ...one,
        part: { tabulation: this.cut(one.code), domain: { universe: true } },
      })),
    }
  }

  /** A column is a domain of the whole design: its profiles and weights stay. */
  private cut(code: string): Tabulation {
    const deltas = this.byColumn.get(code) ?? new Deltas()
    const placeAt = new Map(
      [...deltas.profiles].map(([key, { values, inUniverse }]) => {
        const place = this.placeOf.get(this.keyOf({ values, inUniverse }))
        if (place === undefined) throw new Error('a response of a profile that is not there')
        return [key, place]
      }),
    )
    const counts = new Map<string, ReadonlyMap<string, Lines>>()
    for (const [variable, codes] of changesOf(deltas, (key) => placeAt.get(key) as number))
      counts.set(
        variable,
        new Map([...codes].map(([name, { ids, counts }]) => [name, { places: ids, counts }])),
      )
    const held = [...deltas.profiles].map(([key, { count }]) => [placeAt.get(key), count] as const)
    const sorted = held.sort(([a = 0], [b = 0]) => a - b)
    return {
      ...this.tabulation,
      counts: (variable) => counts.get(variable) ?? none,
      within: {
        places: Int32Array.from(sorted, ([place]) => place as number),
        counts: Int32Array.from(sorted, ([, count]) => count),
        isApart: this.column.isExclusive,
      },
    }
  }

  private keyOf({
    values,
    inUniverse,
  }: {
    values: Readonly<Record<string, string>>
    inUniverse: boolean
  }) {
    const { profile } = this.tabulation.fieldwork.tallyPlan
    return [inUniverse, ...profile.map((name) => values[name])].join('\u001f')
  }

  /** Where a questionnaire version has the column and the rows. */
  private placesOf(variables: Tally['variables']): Places {
    const known = this.placesIn.get(variables)
    if (known) return known
    const { definition } = this.tabulation
    const [question = ''] = this.row.split('.')
    const id = definition.items.find(({ code }) => code === question)?.id ?? question
    const isItem = findItem(definition, id) !== undefined
    const isRow = this.row.startsWith('indicator:')
      ? (name: string) => name === this.row
      : // Its rows, and companions of its options.
        (name: string) =>
          name === id || (isItem && (name.startsWith(`${id}.`) || name.startsWith(`${id}?`)))
    const rows = [...variables.keys()].filter((at) => isRow(variables[at] as string))
    const places = {
      column: variables.indexOf(this.column.variable),
      rows,
      names: rows.map((at) => variables[at] as string),
    }
    this.placesIn.set(variables, places)
    return places
  }
}

type Places = { column: number; rows: number[]; names: string[] }

const none: ReadonlyMap<string, Lines> = new Map()
