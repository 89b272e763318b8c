import { expect, test } from 'vitest'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { categoryOf, keyOfResponse } from '@/lib/response/quota-category'
import { categoriesOfVariable, quotaVariables } from '@/lib/response/quota-variables'
import { randomAnswers } from '@/lib/response/random-answers'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { itemsOfVariable } from '@/lib/wave/items-of-variable'
import { noCategory } from '@/lib/wave/no-category'
import { associations } from '@/prisma/demo/questionnaires/associations'
import { citizens } from '@/prisma/demo/questionnaires/citizens'
import { companies } from '@/prisma/demo/questionnaires/companies'
import { mayors } from '@/prisma/demo/questionnaires/mayors'
import { tallyPlan } from '@/prisma/demo/tally-plans'
import { tallier } from './tally'

const pairs = [
  { definition: testQuestionnaire, plan: testPlan },
  { definition: citizens(2026), plan: tallyPlan('citizens', 2026) },
  { definition: mayors, plan: tallyPlan('mayors', 2026) },
  { definition: associations, plan: tallyPlan('associations', 2026) },
  { definition: companies, plan: tallyPlan('companies', 2026) },
]

test.each(pairs)(
  'places are crossed by what responses are counted by: $definition.id',
  ({ definition, plan }) => {
    const random = mulberry32(7)
    const variables = quotaVariables(plan, definition)
    const tally = tallier(definition, { ...plan, profile: variables }, [])
    for (let turn = 0; turn < 300; turn++) {
      const answers = randomAnswers(definition, random)
      const { profile } = tally(answers)
      const counted = variables.map((variable) => {
        const value = profile[variable] ?? '@missing'
        return [variable, value.startsWith('@') ? noCategory : value]
      })
      const key = keyOfResponse(definition, plan.derivations, variables, answers)
      expect(JSON.parse(key)).toEqual(Object.fromEntries(counted))
      for (const [variable = '', category = ''] of counted) {
        const known = categoriesOfVariable(plan, definition, variable)
        if (known) expect(known).toContain(category)
        const items = itemsOfVariable(plan, variable)
        const part = Object.fromEntries(
          Object.entries(answers).filter(([id]) => items.includes(id)),
        )
        const alone = categoryOf(definition, plan.derivations, variable, part)
        expect(alone).toBe(categoryOf(definition, plan.derivations, variable, answers))
      }
    }
  },
)
