import type { Db } from '@/lib/db/client'
import type { PublishedWave } from './publication.query'
import { readPublishedWave } from './publication.query'

export type FiguresBody = { body: string; tag: string }

// Editions are frozen, so that their bytes are made once per process.
const kept = new Map<string, string>()
const mostKept = 100

/** The public figures of a wave as JSON: the whole territory, or one of its sets. */
export async function readPublishedFigures(
  db: Db,
  waveId: string,
  territory: string | null,
): Promise<FiguresBody | 'unpublished' | 'withdrawn' | 'unknown-territory'> {
  const published = await readPublishedWave(db, waveId)
  if (typeof published === 'string') return published
  const known = published.snapshot.territories.some((one) => one.code === territory)
  if (territory !== null && !known) return 'unknown-territory'
  const tag = `${waveId}-${published.edition}-${published.hash.slice(0, 16)}-${territory ?? 'all'}`
  let body = kept.get(tag)
  if (body === undefined) {
    body = JSON.stringify(figuresOf(published, territory))
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
    kept.set(tag, body)
  }
  return { body, tag }
}

function figuresOf(
  { snapshot, edition, hash, publishedAt }: PublishedWave,
  territory: string | null,
) {
  return {
    wave: snapshot.wave.id,
    name: snapshot.wave.name,
    year: snapshot.wave.year,
    territory,
    synthetic: snapshot.programme.synthetic,
    organiser: snapshot.programme.organiser,
    edition,
    hash,
    publishedAt,
    audiences: snapshot.audiences.map(({ questions: _, ...audience }) => audience),
    indicators: snapshot.indicators.map(({ code, name }) => ({ code, name })),
    territories: snapshot.territories.map(({ code, name }) => ({ code, name })),
    figures: snapshot.figures
      .filter((figure) => figure.territory === territory)
      .map(({ territory: _, ...figure }) => figure),
    comparisons: snapshot.comparisons
      .filter((comparison) => comparison.territory === territory)
      .map(({ territory: _, ...comparison }) => comparison),
  }
}
