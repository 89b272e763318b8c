import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { distributionsOf } from './distribution'
import { reasonToHide } from './primary'
import type { Readers } from './thresholds'

/**
 * Takes out of sight what would say what few people answered, in one domain shown alone: for several
 * that are shown together use `protectTables`. What is hidden keeps its place and says so, without any
 * number; a distribution is hidden whole, since its figures give each other back.
 */
export function protect(
  figures: readonly Figure[],
  unit: AudienceUnit,
  readers: Readers,
): Figure[] {
  const { distributions, keyOf } = distributionsOf([figures])
  const away = new Set(
    distributions.filter((one) => reasonToHide(one, 0, unit, readers)).map(({ key }) => key),
  )
  return figures.map((figure) =>
    away.has(keyOf(figure)) ? hidden(figure, 'primary') : shown(figure),
  )
}

/** What was said to disclosure control alone stays behind. */
export function shown({ isDominated, count, ...figure }: Figure): Figure {
  return figure
}

/** What stays of a figure that is hidden: its place, its kind of sample, and that it is hidden. */
export function hidden(figure: Figure, suppression: 'primary' | 'secondary'): Figure {
  const { audience, indicator, question, row, option, statistic, baseKind, offered } = figure
  return {
    audience,
    ...(indicator !== undefined && { indicator }),
    question,
    ...(row !== undefined && { row }),
    option,
    statistic,
    ...(offered && { offered }),
    share: null,
    ...(figure.mean !== undefined && { mean: null }),
    ...(figure.median !== undefined && { median: null }),
    ...(figure.rank !== undefined && { rank: null }),
    baseKind,
    base: null,
    dontKnow: null,
    suppression,
    ...(figure.sample === 'open' || figure.sample === 'imported'
      ? { sample: figure.sample }
      : { sample: figure.sample, precision: null }),
  }
}
