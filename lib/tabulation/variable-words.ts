import type { Localized } from '@/lib/platform/localized'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import { questionText } from '@/lib/questionnaire/question-text'
import { optionText } from '@/lib/questionnaire/texts'
import type { Derivation } from '@/lib/wave/tally-plan'
import { inBoth } from './figure-words'

/** What a screen needs to name a profile variable; those a derivation makes have no text of their own. */
export type VariableWords =
  | { kind: 'item'; text: Localized }
  | { kind: 'age' | 'department' | 'region' | 'sizeBand' }
  | { kind: 'where'; code: string }

/** What a screen needs to name one of its values. `band`: both ends included, null where it is open. */
export type ValueWords =
  | { kind: 'text'; text: Localized }
  | { kind: 'band'; from: number | null; to: number | null }
  | { kind: 'sizeBand'; band: string }
  | { kind: 'yes' | 'no' | 'none' }

const sizeBands = ['lt500', '500_1999', '2000_9999', '10000plus']

/** Names of a profile variable and of all its values in their order; departments are named elsewhere. */
export function variableWords(
  definition: Definition,
  derivations: readonly Derivation[],
  variable: string,
): { words: VariableWords; values: { code: string; words: ValueWords }[] } | null {
  const derivation = derivations.find((one) => 'variable' in one && one.variable === variable)
  const item = findItem(definition, derivation && 'item' in derivation ? derivation.item : variable)
  if (derivation?.kind === 'where') {
    const values = [
      { code: '1', words: { kind: 'yes' } as const },
      { code: '0', words: { kind: 'no' } as const },
    ]
    return { words: { kind: 'where', code: variable }, values }
  }
  if (!item) return null
  const asked = {
    kind: 'item',
    text: inBoth(definition, (of) => questionText(definition, of, item)),
  } as const
  switch (derivation?.kind) {
    case undefined:
      return { words: asked, values: optionValues(definition, item) }
    case 'recode':
      return {
        words: asked,
        values: Object.entries(derivation.groups).map(([code, codes]) => ({
          code,
          words: {
            kind: 'text',
            text: inBoth(definition, (of) =>
              codes.map((one) => optionText(definition, of, item, one)).join(', '),
            ),
          },
        })),
      }
    case 'age':
    case 'bands':
      return {
        words: derivation.kind === 'age' ? { kind: 'age' } : asked,
        values: derivation.bands.map(({ code, upTo }, at) => {
          const below = derivation.bands[at - 1]?.upTo
          return {
            code,
            words: { kind: 'band', from: below === undefined ? null : below + 1, to: upTo ?? null },
          }
        }),
      }
    case 'territory':
      return {
        words: { kind: derivation.level },
        values:
          derivation.level === 'sizeBand'
            ? sizeBands.map((band) => ({ code: band, words: { kind: 'sizeBand', band } }))
            : [],
      }
    default:
      return null
  }
}

function optionValues(definition: Definition, item: Item) {
  return optionsOf(definition, item).map(({ code }) => ({
    code,
    words: {
      kind: 'text' as const,
      text: inBoth(definition, (of) => optionText(definition, of, item, code)),
    },
  }))
}
