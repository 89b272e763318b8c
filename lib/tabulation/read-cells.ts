import { unpackBlock } from './cell-block'
import type { Lines, Profile, Tabulation } from './tabulation'

export type ReadCells = Pick<Tabulation, 'profiles' | 'counts'>

const none: ReadonlyMap<string, Lines> = new Map()

/** Profiles in their order, and counts by their places: a variable is unpacked when it is first asked for. */
export function unpackCells(stored: {
  profiles: readonly (Profile & { id: number })[]
  blocks: ReadonlyMap<string, Uint8Array>
}): ReadCells {
  const placeOf = new Int32Array((stored.profiles.at(-1)?.id ?? 0) + 1).fill(-1)
  stored.profiles.forEach(({ id }, place) => {
    placeOf[id] = place
  })
  const packed = new Map(stored.blocks)
  const unpacked = new Map<string, ReadonlyMap<string, Lines>>()
  return {
    profiles: stored.profiles.map(({ values, inUniverse, count }) => ({
      values,
      inUniverse,
      count,
    })),
    counts(variable) {
      const data = packed.get(variable)
      if (data) {
        packed.delete(variable)
        unpacked.set(variable, linesAt(data, placeOf))
      }
      return unpacked.get(variable) ?? none
    },
  }
}

function linesAt(data: Uint8Array, placeOf: Int32Array): ReadonlyMap<string, Lines> {
  const lines = new Map<string, Lines>()
  for (const [code, { ids, counts }] of unpackBlock(data)) {
    const places = ids
    for (let line = 0; line < ids.length; line++) {
      const place = placeOf[ids[line] as number] ?? -1
      if (place < 0) throw new Error(`counts of a profile that is not there: ${ids[line]}`)
      places[line] = place
    }
    lines.set(code, { places, counts })
  }
  return lines
}
