import type { Figure } from '@/lib/tabulation/figure'
import type { PublishedFigure } from './snapshot'

/** Freezes a protected figure. Whatever a hidden one still carries stays behind: only its place is published. */
export function publishedFigure(figure: Figure, territory: string | null): PublishedFigure {
  const place = {
    audience: figure.audience,
    territory,
    ...(figure.indicator === undefined ? {} : { indicator: figure.indicator }),
    question: figure.question,
    ...(figure.row === undefined ? {} : { row: figure.row }),
    option: figure.option,
    statistic: figure.statistic,
    baseKind: figure.baseKind,
  }
  if (figure.suppression) {
    return {
      ...place,
      share: null,
      base: null,
      dontKnow: null,
      suppression: figure.suppression,
    }
  }
  return {
    ...place,
    share: figure.share,
    ...(figure.mean === undefined ? {} : { mean: figure.mean }),
    ...(figure.median === undefined ? {} : { median: figure.median }),
    ...(figure.rank === undefined ? {} : { rank: figure.rank }),
    base: figure.base,
    dontKnow: figure.dontKnow,
  }
}
