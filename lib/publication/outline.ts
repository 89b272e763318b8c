import { audiencesAsked, questionOf } from './reading'
import type { PublishedIndicator, PublishedQuestion, Snapshot } from './snapshot'

/** What a ranked row is worth: share that cited it, mean of its scores, share giving the first code. */
export type Measure = 'cited' | 'mean' | 'first'

export type QuestionBlock =
  | { kind: 'ranking'; id: string; question: string; measure: Measure }
  | { kind: 'distribution'; id: string; question: string }

export type IndicatorBlock = {
  kind: 'indicator'
  id: string
  indicator: PublishedIndicator
  /** All answers to the one question it counts, shown below its shares. */
  detail: QuestionBlock | null
}

export type Block = IndicatorBlock | QuestionBlock

/**
 * What the page of a wave shows, in reading order: every indicator with all answers to the question it
 * counts, and the questions that all audiences were asked.
 */
export function outline(snapshot: Snapshot): Block[] {
  const blocks: Block[] = []
  const left = new Set(snapshot.indicators)
  for (const code of questionsInOrder(snapshot)) {
    const counting = [...left].filter((indicator) => questionsOf(indicator).has(code))
    for (const indicator of counting) {
      blocks.push(indicatorBlock(snapshot, indicator))
      left.delete(indicator)
    }
    const block = shownDetails(blocks).has(code) ? null : questionBlock(snapshot, code)
    if (block) blocks.push(block)
  }
  return blocks
}

function shownDetails(blocks: Block[]): Set<string> {
  return new Set(
    blocks.flatMap((one) => (one.kind === 'indicator' && one.detail ? [one.detail.question] : [])),
  )
}

function indicatorBlock(snapshot: Snapshot, indicator: PublishedIndicator): IndicatorBlock {
  const [code, ...others] = questionsOf(indicator)
  const audience = snapshot.audiences.find((one) => indicator.recipes[one.code])
  const asked = audience && code !== undefined ? questionOf(audience, code) : undefined
  const detail = asked && others.length === 0 && asked.type !== 'matrix' ? shape(asked) : null
  return { kind: 'indicator', id: indicator.code, indicator, detail }
}

function questionsOf(indicator: PublishedIndicator): Set<string> {
  return new Set(Object.values(indicator.recipes).map((recipe) => recipe.question))
}

/** What the headline rests on, the questions of the first audience, then those only others were asked. */
function questionsInOrder(snapshot: Snapshot): Set<string> {
  const [first] = snapshot.indicators
  return new Set([
    ...(first ? questionsOf(first) : []),
    ...snapshot.audiences.flatMap((audience) => audience.questions.map(({ code }) => code)),
  ])
}

function questionBlock(snapshot: Snapshot, code: string): QuestionBlock | null {
  const audiences = audiencesAsked(snapshot, code)
  const question = audiences[0] && questionOf(audiences[0], code)
  if (!question || question.profile || question.askedOf !== 'everyone') return null
  if (audiences.length < 2 || audiences.length < snapshot.audiences.length) return null
  return shape(question)
}

function shape(question: PublishedQuestion): QuestionBlock | null {
  const place = { id: `q-${question.code}`, question: question.code }
  const substantive = question.options.filter((option) => option.kind === 'substantive')
  switch (question.type) {
    case 'multiple':
    case 'ranking':
      return { kind: 'ranking', ...place, measure: 'cited' }
    case 'matrix':
      if (substantive.length >= 8) return { kind: 'ranking', ...place, measure: 'mean' }
      return substantive.length === 2 ? { kind: 'ranking', ...place, measure: 'first' } : null
    case 'single':
      return substantive.length <= 5 ? { kind: 'distribution', ...place } : null
    default:
      return null
  }
}
