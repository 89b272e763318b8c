import { describe, expect, it } from 'vitest'
import { acceptAnswers } from '@/lib/questionnaire/accept-answers'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { everyQuestionnaire } from '@/lib/questionnaire/test-questionnaires/every-questionnaire'
import { everything } from '@/lib/questionnaire/test-questionnaires/everything'
import { walk } from '@/lib/questionnaire/walk'
import { askedOf } from './asked-of'
import { randomAnswers } from './random-answers'
import type { StoredAnswers } from './response'

/** As the browser sent it: a commune by its code. */
function submitted(answers: StoredAnswers): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      typeof answer === 'object' && 'department' in answer ? '67482' : answer,
    ]),
  )
}

describe.each([...everyQuestionnaire, everything])('$id', (definition) => {
  const random = mulberry32(7)
  const drawn = Array.from({ length: 200 }, () => randomAnswers(definition, random))

  it('takes random answers', () => {
    for (const answers of drawn) {
      expect(acceptAnswers(definition, submitted(answers))).not.toHaveProperty('issues')
    }
  })
  it('says what was asked as the path does', () => {
    const conditions = definition.items.map((item) => [item.id, askedOf(definition, item)] as const)
    for (const answers of drawn) {
      const path = walk(definition, answers)
      if (path.screenedOut) continue
      const asked = conditions.filter(([, isAsked]) => isAsked(answers)).map(([id]) => id)
      expect(new Set(asked)).toEqual(new Set(path.items))
    }
  })
})
