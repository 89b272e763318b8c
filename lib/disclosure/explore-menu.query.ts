import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { questionText } from '@/lib/questionnaire/question-text'
import { textOf } from '@/lib/questionnaire/texts'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { rowName } from '@/lib/tabulation/answer-text'
import { inBoth } from '@/lib/tabulation/figure-words'
import { listIndicators } from '@/lib/tabulation/indicator.store'
import { variableWords } from '@/lib/tabulation/variable-words'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { readWave } from '@/lib/wave/wave.query'
import type { Menu, MenuSubject, MenuVariable } from './explore-menu'

/** Most answers a question may have to stand in the columns of a table. */
const mostColumns = 10

/** What may be tabulated in a wave. Null: no such wave. */
export async function readExploreMenu(
  db: Db | Tx,
  actor: Actor,
  waveId: string,
): Promise<Menu | null> {
  demand(actor, 'exportResults')
  const seen = await readWave(db, actor, waveId)
  if (!seen) return null
  const { fieldworks, territorySets, departments, programme } = seen
  const indicators = await listIndicators(db, programme.id)
  const subjects = new Map<string, MenuSubject>()
  const variables = new Map<string, MenuVariable>()
  for (const { code, name, recipes } of indicators) {
    const audiences = fieldworks
      .map(({ audience }) => audience.code)
      .filter((audience) => recipes[audience])
    if (audiences.length === 0) continue
    const key = `indicator:${code}`
    const of = { group: null, text: name, battery: null, type: 'indicator' as const }
    subjects.set(key, { key, ...of, audiences, isShort: false })
  }
  for (const { fieldwork, audience } of fieldworks) {
    const definition = await definitionOf(db, fieldwork)
    for (const subject of subjectsOf(definition, fieldwork)) {
      const known = subjects.get(subject.key)
      if (known) known.audiences.push(audience.code)
      else subjects.set(subject.key, { ...subject, audiences: [audience.code] })
    }
    for (const variable of variablesOf(definition, fieldwork)) {
      const known = variables.get(variable.code)
      if (known) known.audiences.push(audience.code)
      else variables.set(variable.code, { ...variable, audiences: [audience.code] })
    }
  }
  const department = variables.get('department')
  if (department) department.values = departments.map(asValue)
  return {
    audiences: fieldworks.map(({ fieldwork, audience: { code, name, position, unit } }) => ({
      ...{ code, name, position, unit },
      sampleKind: fieldwork.sampleKind,
      fieldworkId: fieldwork.id,
      weighting: fieldwork.weighting,
    })),
    subjects: [...subjects.values()],
    variables: [...variables.values()],
    sets: territorySets,
    departments: departments.map(({ code, name }) => ({ code, name })),
  }
}

async function definitionOf(db: Tx, { id, versions }: Fieldwork): Promise<Definition> {
  const found = await Promise.all(versions.map((hash) => versionByHash(db, hash)))
  return mergeVersions(
    found.map((version) => {
      if (!version) throw new Error(`${id} names a version that does not exist`)
      return version.definition
    }),
  )
}

type Unasked<One> = Omit<One, 'audiences'>

/** In the order of the pages; the rows of a battery follow it. */
function subjectsOf(definition: Definition, { tallyPlan }: Fieldwork): Unasked<MenuSubject>[] {
  return definition.pages.flatMap((page) => {
    const group = inBoth(definition, (of) => textOf(definition, of, `page.${page.id}`) || page.id)
    return page.items.flatMap((id): Unasked<MenuSubject>[] => {
      const item = findItem(definition, id)
      if (!item || !isCounted(item)) return []
      const text = inBoth(definition, (of) => questionText(definition, of, item) || item.code)
      const isFew = optionsOf(definition, item).length <= mostColumns
      const whole = { key: item.code, group, text, battery: null, type: item.type }
      if (item.type !== 'matrix' && item.type !== 'constantSum')
        return [{ ...whole, isShort: item.type === 'single' && isFew }]
      const derived = tallyPlan.derivations.flatMap((one) =>
        one.kind === 'max' && one.item === item.id ? [one.code] : [],
      )
      const rows = [...rowsOf(definition, item), ...derived].map((row) => ({
        ...whole,
        key: `${item.code}.${row}`,
        battery: item.code,
        text: inBoth(definition, (of) => rowName(definition, tallyPlan.derivations, of, item, row)),
        isShort: isFew && item.type === 'matrix',
      }))
      return [{ ...whole, isShort: false }, ...rows]
    })
  })
}

type CountedItem = Extract<Item, { type: Exclude<MenuSubject['type'], 'indicator'> }>

function isCounted(item: Item): item is CountedItem {
  return ['single', 'multiple', 'ranking', 'matrix', 'number', 'constantSum'].includes(item.type)
}

function variablesOf(definition: Definition, { tallyPlan }: Fieldwork): Unasked<MenuVariable>[] {
  return tallyPlan.profile.flatMap((code) => {
    const found = variableWords(definition, tallyPlan.derivations, code)
    return found ? [{ code, ...found }] : []
  })
}

function asValue({ code, name }: { code: string; name: string }): MenuVariable['values'][number] {
  return { code, words: { kind: 'text', text: { fr: name } } }
}
