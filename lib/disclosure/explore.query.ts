import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import type { Figure } from '@/lib/tabulation/figure'
import { listIndicators } from '@/lib/tabulation/indicator.store'
import { readWave } from '@/lib/wave/wave.query'
import { type Exploration, subjectKey } from './exploration'
import { exploredAudience } from './explore-audience.query'
import { letterOf } from './explore-columns'
import { isOnSmallBase, lettersOf } from './explore-letters'
import type { Menu } from './explore-menu'
import { readExploreMenu } from './explore-menu.query'
import { type ReadColumn, readColumns } from './explore-read-columns.query'
import { inReadingOrder, readingOf, rowsOf } from './explore-rows'
import type { ExploredTable } from './explored-table'

/**
 * The table of a settled exploration, protected as the desk's readers may see it: every audience with the
 * columns asked for, each figure with its base and what its sample lets one say of precision, and the
 * columns it is significantly higher than. `onProgress`: the share of responses read, where a crossing of
 * two questions needs them. Null: no such wave, or nothing of what is asked is in it.
 */
export async function readExploration(
  db: Db,
  actor: Actor,
  waveId: string,
  exploration: Exploration,
  now: Date,
  onProgress: (share: number) => void = () => {},
): Promise<ExploredTable | null> {
  demand(actor, 'exportResults')
  const [menu, seen] = await Promise.all([
    readExploreMenu(db, actor, waveId),
    readWave(db, actor, waveId),
  ])
  const subject = menu?.subjects.find(({ key }) => key === subjectKey(exploration.of))
  if (!menu || !seen || !subject) return null
  const read = []
  for (const [at, code] of exploration.audiences.entries()) {
    const audience = menu.audiences.find((one) => one.code === code)
    if (!audience) return null
    const portion = exploration.audiences.length
    const found = await readColumns(db, actor, menu, audience, exploration, (share) =>
      onProgress((at + share) / portion),
    )
    if (!found) return null
    read.push(found)
  }
  const columns = lettered(read.flatMap((one) => one.columns))
  const rows = inReadingOrder(
    rowsOf(columns),
    subject.type === 'multiple' || subject.type === 'ranking' || isBattery(menu, subject.key),
  )
  const indicators = await listIndicators(db, seen.programme.id)
  const { of } = exploration
  const recipes =
    of.kind === 'indicator' ? indicators.find(({ code }) => code === of.indicator)?.recipes : null
  const isComparable = exploration.audiences.every(
    (code) => recipes?.[code]?.comparability !== 'notComparable',
  )
  const { higherThan, tests } = lettersOf(
    columns,
    rows.map(({ figures }) => figures),
    readingOf(exploration),
    isComparable,
  )
  const figures = rows.flatMap((row) => row.figures.flatMap((figure) => figure ?? []))
  return {
    subject: subject.text,
    columns: columns.map(({ id, letter, audience, part }) => ({ id, letter, audience, part })),
    rows: rows.map(({ figures, ...row }, at) => ({
      ...row,
      cells: figures.map((figure, column) =>
        figure === null
          ? null
          : {
              figure,
              higherThan: higherThan[at]?.[column] ?? [],
              isSmall: isOnSmallBase(figure),
            },
      ),
    })),
    audiences: read.map((one) => exploredAudience(one, exploration, recipes ?? null, now)),
    tests,
    hidden: { primary: hiddenBy(figures, 'primary'), secondary: hiddenBy(figures, 'secondary') },
    baseKinds: [...new Set(figures.map(({ baseKind }) => baseKind))],
    isSeveral: subject.type === 'multiple' || subject.type === 'ranking',
  }
}

/** Letters in the order of the columns; none for a whole beside its parts, nor for a column alone. */
function lettered(columns: readonly ReadColumn[]): (ReadColumn & { letter: string | null })[] {
  const hasParts = columns.some(({ part }) => part)
  const compared = columns.filter(({ part }) => part || !hasParts)
  return columns.map((column) => {
    const place = compared.length > 1 ? compared.indexOf(column) : -1
    return { ...column, letter: place < 0 ? null : letterOf(place) }
  })
}

function isBattery({ subjects }: Menu, key: string): boolean {
  return subjects.some(({ battery }) => battery === key)
}

function hiddenBy(figures: readonly Figure[], suppression: Figure['suppression']): number {
  return figures.filter((figure) => figure.suppression === suppression).length
}
