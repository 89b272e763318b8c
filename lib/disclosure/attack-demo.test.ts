import { expect, test } from 'vitest'
import type { StoredAnswers } from '@/lib/response/response'
import { changesOf, Deltas } from '@/lib/tabulation/deltas'
import type { Figure } from '@/lib/tabulation/figure'
import { figuresIn } from '@/lib/tabulation/figures'
import type { IndicatorRecipe } from '@/lib/tabulation/indicator'
import type { Tabulation } from '@/lib/tabulation/tabulation'
import { tallier } from '@/lib/tabulation/tally'
import { departments, formerRegionOf, regionFrame } from '@/prisma/demo/draw/frame'
import { indicators } from '@/prisma/demo/indicators'
import { associations } from '@/prisma/demo/questionnaires/associations'
import { citizens } from '@/prisma/demo/questionnaires/citizens'
import { companies } from '@/prisma/demo/questionnaires/companies'
import { mayors } from '@/prisma/demo/questionnaires/mayors'
import { type AudienceCode, respondents2017 } from '@/prisma/demo/respondents'
import { tallyPlan } from '@/prisma/demo/tally-plans'
import { territoryFigures } from './territory-figures'
import type { Question } from './test-adversary'
import { type Attacked, attack } from './test-attack'
import { smallestBase } from './thresholds'

const frame = regionFrame()
const people = respondents2017(frame)
const definitions = { citizens: citizens(2017), mayors, associations, companies }

/** For tests: the answers drawn for the demo's closed wave, counted without a database. */
function drawnTabulation(audience: AudienceCode): Tabulation {
  const definition = definitions[audience]
  const plan = tallyPlan(audience, 2017)
  const recipes = indicators.flatMap(({ code, recipes }) => {
    const recipe = recipes[audience]
    return recipe ? [{ ...recipe, indicator: code }] : []
  })
  const tally = tallier(definition, plan, recipes)
  const communes = new Map(frame.map((commune) => [commune.code, commune]))
  const deltas = new Deltas()
  for (const { answers } of people[audience]) {
    if (!answers.alliance_innov) continue
    const commune = communes.get(String(answers.p_commune))
    const { department = '', sizeBand = 'lt500' } = commune ?? {}
    const p_commune = { department, region: '44', sizeBand }
    deltas.addTally(tally({ ...answers, p_commune } as StoredAnswers), 1)
  }
  const places = new Map([...deltas.profiles.keys()].map((key, place) => [key, place]))
  const counts = new Map(
    [...changesOf(deltas, (key) => places.get(key) as number)].map(([variable, codes]) => [
      variable,
      new Map([...codes].map(([code, { ids, counts }]) => [code, { places: ids, counts }])),
    ]),
  )
  return {
    fieldwork: {
      audienceCode: audience,
      tallyPlan: plan,
      sampleKind: 'open',
    } as Tabulation['fieldwork'],
    definition,
    recipes,
    profiles: [...deltas.profiles.values()],
    counts: (variable) => counts.get(variable) ?? new Map(),
    weighting: null,
  }
}

/** What an adversary knows of the questionnaire: whose answers exclude each other, what indicators count. */
function questionsOf({ definition, recipes }: Tabulation, whole: readonly Figure[]): Question[] {
  const most = Math.max(...whole.map(({ base }) => base ?? 0))
  const places = new Map(
    whole.map(({ question, row }) => [JSON.stringify([question, row]), { question, row }]),
  )
  return [...places.values()].map(({ question, row }): Question => {
    const figures = whole.filter((one) => one.question === question && one.row === row)
    const item = definition.items.find(({ code }) => code === question)
    const isSingle = item?.type === 'single' || item?.type === 'matrix'
    const counted = figures.flatMap(({ indicator }): [string, readonly string[]][] => {
      const recipe = recipes.find((one) => one.indicator === indicator)
      return recipe && isAddable(recipe, isSingle) ? [[recipe.indicator, recipe.positive]] : []
    })
    return {
      question,
      ...(row !== undefined && { row }),
      options: figures.flatMap(({ option }) => option ?? []),
      isSingle,
      indicators: Object.fromEntries(counted),
      isOfEveryone: figures.some(({ base }) => base === most),
    }
  })
}

function isAddable({ positive, where }: IndicatorRecipe, isSingle: boolean): boolean {
  return where === undefined && (isSingle || positive.length === 1)
}

// The closed wave's respondents, counted as the product does; by former region and by department.
const sets = ['alsace', 'champagne-ardenne', 'lorraine'].map((code) => ({
  code,
  name: { fr: code },
  departments: departments.filter((one) => formerRegionOf(one) === code),
}))
const places = [
  ...sets,
  ...departments.map((code) => ({ code, name: { fr: code }, departments: [code] })),
]
const units = {
  citizens: 'person',
  mayors: 'mayor',
  associations: 'organisation',
  companies: 'organisation',
} as const

test.each(
  (['citizens', 'mayors', 'associations', 'companies'] as const).flatMap((audience) =>
    (['public', 'desk'] as const).map((readers) => [audience, readers] as const),
  ),
)(
  'nor does one who reads the demo’s figures of the %s, %s',
  async (audience, readers) => {
    const tabulation = drawnTabulation(audience)
    const unit = units[audience]
    const domains = [null, ...places.map(({ departments }) => departments)]
    const after = await territoryFigures(tabulation, places, unit, readers, false)
    const tables = domains.map((department, at): Attacked => {
      const filter = department && { filter: { department } }
      const domain = { universe: true, ...filter }
      const isAttacked = ({ statistic }: Figure) => statistic === 'share' || statistic === 'cited'
      return {
        members: new Set(department ?? departments),
        before: figuresIn(tabulation, { domain, weighted: false }).filter(isAttacked),
        after: (after[at]?.figures ?? []).filter(isAttacked),
      }
    })
    const asked = questionsOf(tabulation, tables[0]?.before ?? [])
    const least = smallestBase(unit, readers)
    const isHidden = ({ question, row }: Question) =>
      tables.some((table) =>
        table.after.some(
          (one) => one.question === question && one.row === row && one.suppression === 'primary',
        ),
      )
    const found = asked
      .filter(isHidden)
      .flatMap((question) => attack(tables, asked, question, 'exact', least))
    expect(found).toEqual([])
  },
  120_000,
)
