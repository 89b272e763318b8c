import { audiencesAsked, questionOf } from './reading'
import type { PublishedIndicator, PublishedQuestion, Snapshot } from './snapshot'

/** What a ranked row is worth: share that cited it, mean of its scores, share giving the first code. */
export type Measure = 'cited' | 'mean' | 'first'

export type Block =
  /** `detail`: the single question it counts, shown with all its answers beside the shares. */
  | { kind: 'indicator'; id: string; indicator: PublishedIndicator; detail: string | null }
  | { kind: 'ranking'; id: string; question: string; measure: Measure }
  | { kind: 'distribution'; id: string; question: string }

/**
 * What the page of a wave shows, in reading order: every indicator with the question it counts; the
 * questions that all audiences were asked; and those that a counted practice leads to.
 */
export function outline(snapshot: Snapshot): Block[] {
  const blocks: Block[] = []
  const left = new Set(snapshot.indicators)
  for (const code of questionsInOrder(snapshot)) {
    for (const indicator of left) {
      if (Object.values(indicator.recipes).some((recipe) => recipe.question === code)) {
        blocks.push(indicatorBlock(snapshot, indicator))
        left.delete(indicator)
      }
    }
    const block = questionBlock(snapshot, code)
    const isDetail = blocks.some((one) => one.kind === 'indicator' && one.detail === code)
    if (block && !isDetail) blocks.push(block)
  }
  return [...blocks, ...[...left].map((one) => indicatorBlock(snapshot, one))]
}

function indicatorBlock(snapshot: Snapshot, indicator: PublishedIndicator): Block {
  const recipes = Object.entries(indicator.recipes)
  const [question] = recipes.map(([, recipe]) => recipe.question)
  const audience = snapshot.audiences.find((one) => one.code === recipes[0]?.[0])
  const asked = audience && question !== undefined ? questionOf(audience, question) : undefined
  const alone = recipes.every(([, recipe]) => recipe.question === question && !recipe.filtered)
  const shown = asked && alone && shape(asked, false)?.kind === 'distribution'
  return {
    kind: 'indicator',
    id: indicator.code,
    indicator,
    detail: shown ? asked.code : null,
  }
}

/** What the headline rests on, the questions of the first audience, then those only others were asked. */
function questionsInOrder(snapshot: Snapshot): Set<string> {
  const [first] = snapshot.indicators
  return new Set([
    ...Object.values(first?.recipes ?? {}).map((recipe) => recipe.question),
    ...snapshot.audiences.flatMap((audience) => audience.questions.map(({ code }) => code)),
  ])
}

function questionBlock(snapshot: Snapshot, code: string): Block | null {
  const audiences = audiencesAsked(snapshot, code)
  const question = audiences[0] && questionOf(audiences[0], code)
  if (!question || question.profile || audiences.length < 2) return null
  if (question.askedOf === 'conditional') return null
  const practices = question.askedOf !== 'everyone' && isPracticed(snapshot, question.askedOf)
  const everyAudience = audiences.length === snapshot.audiences.length
  if (!everyAudience && !practices && !isCounted(snapshot, code)) return null
  return shape(question, practices)
}

function isCounted(snapshot: Snapshot, code: string): boolean {
  return snapshot.indicators.some((indicator) =>
    Object.values(indicator.recipes).some((recipe) => recipe.question === code),
  )
}

/** Leads from an answer that an indicator counts: the forms of a partnership, for those who have one. */
function isPracticed(
  snapshot: Snapshot,
  conditions: Exclude<PublishedQuestion['askedOf'], string>,
): boolean {
  return conditions.every((condition) =>
    snapshot.indicators.some((indicator) =>
      Object.values(indicator.recipes).some(
        (recipe) =>
          recipe.question === condition.question &&
          condition.options.every((option) => recipe.positive.includes(option)),
      ),
    ),
  )
}

function shape(question: PublishedQuestion, practices: boolean): Block | null {
  const id = `q-${question.code}`
  const substantive = question.options.filter((option) => option.kind === 'substantive')
  switch (question.type) {
    case 'multiple':
    case 'ranking':
      if (practices && substantive.length > 6) return null
      return { kind: 'ranking', id, question: question.code, measure: 'cited' }
    case 'matrix':
      if (substantive.length >= 8)
        return { kind: 'ranking', id, question: question.code, measure: 'mean' }
      return substantive.length === 2
        ? { kind: 'ranking', id, question: question.code, measure: 'first' }
        : null
    case 'single':
      return substantive.length <= 5 ? { kind: 'distribution', id, question: question.code } : null
    default:
      return null
  }
}
