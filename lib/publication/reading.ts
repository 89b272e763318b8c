import type { PublishedFigure, PublishedPrecision } from './published-figure'
import type { PublishedAudience, PublishedQuestion, Snapshot } from './snapshot'

const indexes = new WeakMap<Snapshot, Map<string, PublishedFigure[]>>()

function key(audience: string, question: string, territory: string | null): string {
  return `${territory ?? ''}/${audience}/${question}`
}

/** Figures of one question of one audience; indicators' figures are among those of their question. */
function figuresAt(
  snapshot: Snapshot,
  audience: string,
  question: string,
  territory: string | null,
): PublishedFigure[] {
  let index = indexes.get(snapshot)
  if (!index) {
    index = new Map()
    for (const figure of snapshot.figures) {
      const at = key(figure.audience, figure.question, figure.territory)
      const list = index.get(at)
      if (list) list.push(figure)
      else index.set(at, [figure])
    }
    indexes.set(snapshot, index)
  }
  return index.get(key(audience, question, territory)) ?? []
}

export function questionFigures(
  snapshot: Snapshot,
  audience: string,
  question: string,
  territory: string | null = null,
): PublishedFigure[] {
  return figuresAt(snapshot, audience, question, territory).filter(
    (figure) => figure.indicator === undefined,
  )
}

export function indicatorFigure(
  snapshot: Snapshot,
  indicator: string,
  audience: string,
  territory: string | null = null,
): PublishedFigure | undefined {
  const question = snapshot.indicators.find((one) => one.code === indicator)?.recipes[audience]
    ?.question
  if (question === undefined) return undefined
  return figuresAt(snapshot, audience, question, territory).find(
    (figure) => figure.indicator === indicator,
  )
}

export function questionOf(
  audience: PublishedAudience,
  question: string,
): PublishedQuestion | undefined {
  return audience.questions.find((one) => one.code === question)
}

export function audiencesAsked(snapshot: Snapshot, question: string): PublishedAudience[] {
  return snapshot.audiences.filter((audience) => questionOf(audience, question))
}

/** The interval of a figure; null when its sample has none, it is hidden, or known by construction. */
export function intervalOf(figure: PublishedFigure | undefined): PublishedPrecision | null {
  if (!figure || figure.sample === 'open') return null
  const { precision } = figure
  return precision === undefined || precision === 'byConstruction' ? null : precision
}
