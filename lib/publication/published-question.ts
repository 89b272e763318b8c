import type { Localized } from '@/lib/platform/localized'
import type { Definition, Item, Option } from '@/lib/questionnaire/definition'
import { findItem, isCounted } from '@/lib/questionnaire/find-item'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { questionText } from '@/lib/questionnaire/question-text'
import { optionText, rowText } from '@/lib/questionnaire/texts'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { askedOf } from './asked-of'
import type { PublishedOption, PublishedQuestion } from './snapshot'

/** Nothing of them is counted but who answered; a consent is a fact of the collection, shown on the desk. */
const unpublished = ['text', 'territory', 'date', 'info', 'consent'] as const

export function isPublished(
  item: Item,
): item is Exclude<Item, { type: (typeof unpublished)[number] }> {
  return !unpublished.some((type) => type === item.type)
}

/** The closed and numeric questions of a version, in the order asked, with every text a reader may need. */
export function publishedQuestions(definition: Definition, plan: TallyPlan): PublishedQuestion[] {
  const questions: PublishedQuestion[] = []
  for (const item of definition.items) {
    if (!isPublished(item)) continue
    questions.push({
      code: item.code,
      type: item.type,
      text: inBoth(definition, (language) => questionText(definition, language, item)),
      options: [
        ...optionsOf(definition, item)
          .filter(isCounted)
          .map((option) => published(definition, item, option)),
        ...unions(definition, item, plan),
      ],
      rows: rowsOf(definition, item).map((code) => ({
        code,
        text: inBoth(definition, (language) => rowText(definition, language, item, code)),
      })),
      profile: item.privacy === 'quasi' || item.privacy === 'identifying',
      max: mostAnswers(item),
      askedOf: withExportCodes(definition, askedOf(item.relevance)),
    })
  }
  return questions
}

function published(definition: Definition, item: Item, option: Option): PublishedOption {
  return {
    code: option.code,
    text: inBoth(definition, (language) => optionText(definition, language, item, option.code)),
    kind: option.missing
      ? 'missing'
      : option.exclusive
        ? 'exclusive'
        : option.other
          ? 'other'
          : 'substantive',
  }
}

/** Themes counted as one: « Environnement, biodiversité, déchets ou Transition énergétique, climat ». */
function unions(definition: Definition, item: Item, plan: TallyPlan): PublishedOption[] {
  return plan.derivations.flatMap((one) => {
    if (one.kind !== 'union' || one.item !== item.id) return []
    const parts = (language: string) =>
      one.options.map((code) => optionText(definition, language, item, code))
    const text = inBoth(definition, (language) =>
      parts(language).join(language === 'fr' ? ' ou ' : ' or '),
    )
    return { code: one.code, text, kind: 'union' as const, parts: one.options }
  })
}

function mostAnswers(item: Item): number | null {
  if (item.type === 'ranking') return item.top
  return item.type === 'multiple' ? (item.max ?? null) : null
}

function withExportCodes(
  definition: Definition,
  asked: PublishedQuestion['askedOf'],
): PublishedQuestion['askedOf'] {
  if (typeof asked === 'string') return asked
  return asked.map((one) => ({
    ...one,
    question: findItem(definition, one.question)?.code ?? one.question,
  }))
}

/** French, and English where the questionnaire has it. */
function inBoth(definition: Definition, text: (language: string) => string): Localized {
  const fr = text('fr') || '–'
  const translated = definition.languages.includes('en')
  return translated ? { fr, en: text('en') || fr } : { fr }
}
