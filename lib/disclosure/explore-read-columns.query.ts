import type { Actor } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import type { Part } from '@/lib/tabulation/compare-domains'
import { type Association, association, crossedVariable } from '@/lib/tabulation/crossing'
import { readCrossing } from '@/lib/tabulation/crossing.query'
import type { Figure } from '@/lib/tabulation/figure'
import { figureWords } from '@/lib/tabulation/figure-words'
import { figuresIn } from '@/lib/tabulation/figures'
import { sampleSize, type Tabulation } from '@/lib/tabulation/tabulation'
import { readTabulation } from '@/lib/tabulation/tabulation.query'
import { type Exploration, subjectKey } from './exploration'
import { columnsOf, departmentsOf, type PlannedColumn } from './explore-columns'
import type { Menu, MenuAudience } from './explore-menu'
import { protectColumns } from './explore-protect'
import { figuresOfSubject, readingOf } from './explore-rows'
import { rollUp } from './roll-up'

/** A column with its figures, protected, and the part of the sample it is about. */
export type ReadColumn = Omit<PlannedColumn, 'domain'> & {
  of: Part
  tabulation: Tabulation
  figures: Figure[]
}

export type ReadAudience = {
  audience: MenuAudience
  tabulation: Tabulation
  columns: ReadColumn[]
  /** Of rows and columns, on those who answered both; null: not tested, or too thin to be. */
  association: Association | null
  isEmpty: boolean
  /** Where the territory asked for hides everything: the nearest wider one that may be shown. */
  wider: { territory: string | null } | null
}

/** The columns of one audience. Null: its fieldwork is gone, or cannot be crossed so. */
export async function readColumns(
  db: Db,
  actor: Actor,
  menu: Menu,
  audience: MenuAudience,
  exploration: Exploration,
  onProgress: (share: number) => void,
): Promise<ReadAudience | null> {
  const tabulation = await readTabulation(db, actor, audience.fieldworkId)
  if (!tabulation) return null
  const planned = columnsOf(menu, exploration, audience.code)
  const [whole] = planned
  if (!whole) return null
  const { by, of } = exploration
  const valued = by.kind === 'profile' ? crossedVariable(tabulation, by.variable) : null
  const apart = new Set(valued?.codes.flatMap((one) => (one.isMissing ? [one.code] : [])))
  const columns: (PlannedColumn & { of: Part; isMissing: boolean })[] = planned.map((column) => ({
    ...column,
    of: { tabulation, domain: column.domain },
    isMissing: column.part !== null && apart.has(column.part.code),
  }))
  if (by.kind === 'question') {
    const asked = { row: subjectKey(of), column: by.question }
    const crossing = await readCrossing(db, actor, audience.fieldworkId, asked, (progress) =>
      onProgress(progress.responses / Math.max(1, progress.of)),
    )
    if (!crossing) return null
    const [question = '', row] = by.question.split('.')
    for (const { code, part, isMissing } of crossing.columns) {
      const place = { question, ...(row !== undefined && { row }), option: code }
      const text = figureWords(tabulation, place).answer
      columns.push({
        id: `${audience.code}.${code}`,
        audience: audience.code,
        part: { code, words: { kind: 'text', text: text ?? { fr: code } } },
        domain: whole.domain,
        of: { tabulation: part.tabulation, domain: whole.domain },
        isMissing,
      })
    }
  }
  const reading = readingOf(exploration)
  const isEmpty = sampleSize(tabulation, whole.domain) === 0
  const figures = (part: Part) =>
    figuresOfSubject(of, figuresIn(part.tabulation, { ...reading, domain: part.domain }))
  const shown = await protectColumns(columns, figures, audience.unit, menu.sets)
  const isHidden = (one: readonly Figure[] = []) => one.every(({ suppression }) => suppression)
  // The same table one territory after the other, as each would be shown if it were asked for.
  const widened = async (territory: string | null): Promise<boolean> => {
    const [column] = columnsOf(
      menu,
      { ...exploration, territory, by: { kind: 'none' } },
      audience.code,
    )
    if (!column) return false
    const of = { tabulation, domain: column.domain }
    const [seen] = await protectColumns([{ of, part: null }], figures, audience.unit, menu.sets)
    return !isHidden(seen)
  }
  const wider =
    exploration.territory !== null && isHidden(shown[0])
      ? await widerThan(menu, exploration.territory, widened)
      : null
  // A test of all columns would say how those that are hidden answered.
  const isAnyHidden = columns.some(
    ({ isMissing }, at) => !isMissing && shown[at]?.some(({ suppression }) => suppression),
  )
  const parts = columns.flatMap(({ part, of, isMissing }) =>
    part ? [{ code: part.code, part: of, isMissing }] : [],
  )
  return {
    audience,
    tabulation,
    isEmpty,
    wider,
    association:
      parts.length > 1 && !isEmpty && !isAnyHidden
        ? association(
            {
              column: { variable: '', codes: [], isExclusive: true },
              columns: parts,
            },
            subjectKey(of),
            { ...reading, domain: whole.domain },
          )
        : null,
    columns: columns.map(({ id, audience, part, of }, at) => ({
      ...{ id, audience, part, of },
      tabulation: of.tabulation,
      figures: shown[at] ?? [],
    })),
  }
}

async function widerThan(
  menu: Menu,
  territory: string,
  isShownIn: (territory: string | null) => Promise<boolean>,
): Promise<{ territory: string | null } | null> {
  const sets = menu.sets.map(({ code, departments }) => ({ code, members: departments }))
  const hidden = { code: territory, members: departmentsOf(menu, territory) }
  const around = sets.filter(({ members }) => hidden.members.every((one) => members.includes(one)))
  const shown = new Set<string | null>()
  for (const code of [...around.map(({ code }) => code), null])
    if (await isShownIn(code)) shown.add(code)
  const found = rollUp(hidden, sets, (code) => shown.has(code))
  return found === undefined ? null : { territory: found }
}
