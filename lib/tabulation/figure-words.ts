import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { findItem, isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import { questionText } from '@/lib/questionnaire/question-text'
import { optionName, rowName } from './answer-text'
import type { Figure } from './figure'
import type { Tabulation } from './tabulation'

type Named = Pick<Tabulation, 'definition' | 'fieldwork'>

/** A figure's row and answer in words; null where it has none, or where its statistic says it. */
export function figureWords(
  { definition, fieldwork }: Named,
  figure: Pick<Figure, 'question' | 'row' | 'option'>,
): { battery: Localized | null; answer: Localized | null; isApart: boolean } {
  const item = definition.items.find(({ code }) => code === figure.question)
  const { derivations } = fieldwork.tallyPlan
  const { row, option } = figure
  if (!item) return { battery: null, answer: null, isApart: false }
  const offered = optionsOf(definition, item).find(({ code }) => code === option)
  return {
    battery:
      row === undefined
        ? null
        : inBoth(definition, (of) => rowName(definition, derivations, of, item, row)),
    answer:
      option === null || option.startsWith('@')
        ? null
        : inBoth(definition, (of) => optionName(definition, derivations, of, item, option)),
    isApart:
      option?.startsWith('@') === true ||
      (offered !== undefined && (offered.other === true || !isSubstantive(offered))),
  }
}

/** The question as it was asked; of one row, with the row. `question`: an item's id, or `<item>.<row>`. */
export function questionWords(
  { definition, fieldwork }: Named,
  question: string,
): Localized | null {
  const [id = '', row] = question.split('.')
  const item = findItem(definition, id)
  if (!item) return null
  return inBoth(definition, (of) => {
    const text = questionText(definition, of, item) || item.code
    if (row === undefined) return text
    return `${text} ${rowName(definition, fieldwork.tallyPlan.derivations, of, item, row)}`
  })
}

export function inBoth(
  definition: Definition,
  textIn: (language: 'fr' | 'en') => string,
): Localized {
  const fr = textIn('fr')
  return definition.languages.includes('en') ? { fr, en: textIn('en') } : { fr }
}
