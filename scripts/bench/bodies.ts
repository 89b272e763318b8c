import { acceptAnswers } from '@/lib/questionnaire/accept-answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { randomAnswers } from '@/lib/response/random-answers'

const longText =
  'Nous aimerions que les acteurs de la commune se parlent davantage, et plus tôt, avant que tout ne soit décidé. '

/** Bodies a respondent could send: drawn at random along the questionnaire's paths, whole and accepted. */
export function bodies(definition: Definition, version: string, count: number, seed = 1): string[] {
  const random = drawing(seed)
  const made: string[] = []
  while (made.length < count) {
    const answers: Record<string, unknown> = randomAnswers(definition, random)
    for (const item of definition.items) {
      const answer = answers[item.id]
      if (item.type === 'territory' && answer !== undefined) answers[item.id] = '67482'
      if (item.type === 'text' && answer !== undefined) {
        answers[item.id] = longText.slice(0, item.maxLength)
      }
    }
    if ('issues' in acceptAnswers(definition, answers)) continue
    made.push(JSON.stringify({ version, language: 'fr', consent: true, answers }))
  }
  return made
}

/** mulberry32: the same bodies at every run. */
export function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
