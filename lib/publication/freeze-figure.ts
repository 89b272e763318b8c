import type { Figure, Precision } from '@/lib/tabulation/figure'
import type { PublishedFigure, PublishedPrecision } from './published-figure'

/**
 * Freezes a protected figure. Whatever a hidden one still carries stays behind: only its place is
 * published. Numbers are cut to what a reader can use: with unequal weights, the far decimals of a share
 * and the sum of weights of a base would say which respondents are in it. `isCoarse`: so would all that
 * pages do not print (`toldByWeights`).
 */
export function freezeFigure(
  figure: Figure,
  territory: string | null,
  isCoarse: boolean,
): PublishedFigure {
  const place = {
    audience: figure.audience,
    territory,
    ...(figure.indicator === undefined ? {} : { indicator: figure.indicator }),
    question: figure.question,
    ...(figure.row === undefined ? {} : { row: figure.row }),
    option: figure.option,
    statistic: figure.statistic,
    baseKind: figure.baseKind,
    ...(figure.offered && { offered: figure.offered }),
  }
  const isHidden = figure.suppression !== undefined
  const numbers = isHidden ? secret : shown(figure, isCoarse)
  switch (figure.sample) {
    case 'open':
      return { ...place, sample: figure.sample, ...numbers }
    case 'imported': {
      const precision = isHidden ? undefined : figure.precision
      return {
        ...place,
        sample: figure.sample,
        ...numbers,
        ...(precision && { precision: rounded(precision, isCoarse) }),
      }
    }
    default: {
      const precision = isHidden ? null : figure.precision
      return {
        ...place,
        sample: figure.sample,
        ...numbers,
        precision:
          precision === null || precision === 'byConstruction'
            ? precision
            : rounded(precision, isCoarse),
      }
    }
  }
}

const secret = { share: null, base: null, dontKnow: null, suppression: 'secret' } as const

function shown(figure: Figure, isCoarse: boolean) {
  const less = isCoarse ? 2 : 0
  const { base, effectiveBase } = figure
  const isWeighted = effectiveBase != null && base !== null && Math.round(effectiveBase) !== base
  return {
    share: to(figure.share, 4 - less),
    ...(figure.mean === undefined ? {} : { mean: to(figure.mean, 3 - less) }),
    ...(figure.median === undefined ? {} : { median: to(figure.median, 3 - less) }),
    ...(figure.rank === undefined ? {} : { rank: figure.rank }),
    base,
    ...(isWeighted && { effectiveBase: roundBase(effectiveBase, isCoarse) }),
    dontKnow: to(figure.dontKnow, 4 - less),
  }
}

function rounded(precision: Precision, isCoarse: boolean): PublishedPrecision {
  const { standardError, degreesOfFreedom, level, low, high } = precision
  const less = isCoarse ? 2 : 0
  return {
    standardError: to(standardError, isCoarse ? 2 : 5),
    degreesOfFreedom,
    level,
    low: to(low, 4 - less),
    high: to(high, 4 - less),
  }
}

/** Whole respondents; in tens where the base of a hidden territory would follow from it. */
export function roundBase(effectiveBase: number, isCoarse: boolean): number {
  return isCoarse ? Math.round(effectiveBase / 10) * 10 : Math.round(effectiveBase)
}

function to<Value extends number | null>(value: Value, digits: number): Value {
  return (value === null ? null : Number(value.toFixed(digits))) as Value
}
