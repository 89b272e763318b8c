import type { Definition } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import { findItem } from '@/lib/questionnaire/find-item'
import type { StoredAnswers, StoredTerritory } from '@/lib/response/response'
import type { Derivation } from '@/lib/wave/tally-plan'
import type { Counted } from './cell'
import { interning, missing, notAsked } from './counted'

/** Fills in its own variable from those before it. */
export type Derive = (answers: StoredAnswers, counted: Counted[]) => void
/** Where a variable stands; a new one gets the next place. */
type Place = (variable: string) => number

/**
 * Variables made of others. A derived variable takes the state of its source; an answer that the
 * derivation leaves out (a code in no group, a number beyond the last band) counts as not asked.
 */
export function deriver(definition: Definition, derivation: Derivation, place: Place): Derive {
  switch (derivation.kind) {
    case 'union':
      return union(place(derivation.item), derivation.code, new Set(derivation.options))
    case 'max':
      return highest(
        derivation.rows.map((row) => place(`${derivation.item}.${row}`)),
        place(`${derivation.item}.${derivation.code}`),
      )
    case 'recode': {
      const groups = Object.entries(derivation.groups)
      return recoded(
        derivation,
        place,
        (code) => groups.find(([, codes]) => codes.includes(code))?.[0],
      )
    }
    case 'bands':
      return recoded(derivation, place, (code) => bandOf(derivation.bands, Number(code)))
    case 'age': {
      const bandIn = (year: number) => bandOf(derivation.bands, derivation.year - year)
      return findItem(definition, derivation.item)?.type === 'date'
        ? ofDay(derivation, place, bandIn)
        : recoded(derivation, place, (code) => bandIn(Number(code)))
    }
    case 'territory':
      return territory(derivation, place)
    case 'where': {
      const at = place(derivation.variable)
      const intern = interning()
      return (answers, counted) => {
        const holds = evaluate(derivation.where, answers, definition) === true
        counted[at] = intern('@answered', holds ? '1' : '0')
      }
    }
  }
}

/** Any of the options ticked; in a ranking, at the best of their ranks. */
function union(at: number, added: string, options: Set<string>): Derive {
  return (_answers, counted) => {
    const source = counted[at]
    if (source?.state !== '@answered') return
    for (const code of source.codes) {
      const rank = code.indexOf('@')
      if (!options.has(rank < 0 ? code : code.slice(0, rank))) continue
      // Ranked codes stand best first.
      const best = rank < 0 ? added : added + code.slice(rank)
      counted[at] = { state: source.state, codes: [...source.codes, best] }
      return
    }
  }
}

/** The highest of the rows answered; « don't know » when none is and one of them says so. */
function highest(rows: number[], at: number): Derive {
  return (_answers, counted) => {
    let best = notAsked
    for (const row of rows) {
      const one = counted[row] ?? notAsked
      if (precedence[one.state] > precedence[best.state]) best = one
      else if (one.state === '@answered' && Number(one.codes[0]) > Number(best.codes[0])) best = one
    }
    counted[at] = best
  }
}

const precedence = { '@notAsked': 0, '@missing': 1, '@dk': 2, '@answered': 3 }

function recoded(
  { item, variable }: { item: string; variable: string },
  place: Place,
  recode: (code: string) => string | undefined,
): Derive {
  const from = place(item)
  const at = place(variable)
  const intern = interning()
  const known = new Map<Counted, Counted>()
  return (_answers, counted) => {
    const source = counted[from] ?? notAsked
    let result = known.get(source)
    if (!result) {
      const group = source.codes[0] === undefined ? undefined : recode(source.codes[0])
      if (group !== undefined) result = intern(source.state, group)
      else if (source.state === '@answered') result = notAsked
      else result = source.codes.length > 0 ? { state: source.state, codes: [] } : source
      known.set(source, result)
    }
    counted[at] = result
  }
}

/** Cells hold no days: the year is read from the answer. */
function ofDay(
  { item, variable }: { item: string; variable: string },
  place: Place,
  bandIn: (year: number) => string | undefined,
): Derive {
  const from = place(item)
  const at = place(variable)
  const intern = interning()
  return (answers, counted) => {
    const source = counted[from] ?? notAsked
    const day = source.state === '@answered' ? answers[item] : undefined
    const band = typeof day === 'string' ? bandIn(Number(day.slice(0, 4))) : undefined
    if (band !== undefined) counted[at] = intern('@answered', band)
    else if (source.state === '@answered') counted[at] = notAsked
    else counted[at] = source.codes.length > 0 ? { state: source.state, codes: [] } : source
  }
}

function bandOf(
  bands: { code: string; upTo?: number | undefined }[],
  value: number,
): string | undefined {
  if (Number.isNaN(value)) return
  return bands.find(({ upTo }) => upTo === undefined || value <= upTo)?.code
}

/** A place outside the geography has no level: it counts as no answer. */
function territory(
  { item, variable, level }: Extract<Derivation, { kind: 'territory' }>,
  place: Place,
): Derive {
  const from = place(item)
  const at = place(variable)
  const intern = interning()
  return (answers, counted) => {
    const stored = answers[item]
    const source = counted[from] ?? notAsked
    if (typeof stored === 'object') {
      counted[at] = intern('@answered', (stored as StoredTerritory)[level])
    } else counted[at] = source.codes.length > 0 ? missing : source
  }
}
