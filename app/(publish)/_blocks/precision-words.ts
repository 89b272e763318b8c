import type { PublishedFigure } from '@/lib/publication/published-figure'
import { intervalOf } from '@/lib/publication/reading'
import type { Reader } from '../reader'

const isMean = ({ share }: PublishedFigure) => share === null

/** Numbers of an interval in the unit of its figure, without a sign: « 65 », « 7,1 ». */
function bounds(figure: PublishedFigure, reader: Reader): { low: string; high: string } | null {
  const interval = intervalOf(figure)
  if (!interval) return null
  const words = (value: number) =>
    isMean(figure) ? reader.decimal(value, 1) : reader.decimal(value * 100, 0)
  return { low: words(interval.low), high: words(interval.high) }
}

/** « 65–73 », to stand beside its share in a table; null when there is no interval. */
export function shortInterval(figure: PublishedFigure, reader: Reader): string | null {
  const said = bounds(figure, reader)
  return said && reader.t('interval.short', said)
}

/** « de 65 à 73 % »; null when there is no interval. */
export function interval(figure: PublishedFigure, reader: Reader): string | null {
  const said = bounds(figure, reader)
  return said && reader.t(isMean(figure) ? 'interval.mean' : 'interval.share', said)
}

/** What may be said of the precision of a visible figure, in the words of its kind of sample. */
export function precisionWords(figure: PublishedFigure, reader: Reader): string {
  const { t } = reader
  if (figure.sample === 'open') return t('precision.open')
  if (figure.precision === 'byConstruction') return t('precision.byConstruction')
  const said = interval(figure, reader)
  if (said === null) return t('precision.none')
  return t(`precision.${figure.sample}`, { level: reader.percent(levelOf(figure)), interval: said })
}

/** The same for several figures of one audience: how far the widest interval reaches. */
export function widestPrecision(figures: PublishedFigure[], reader: Reader): string | null {
  const { t } = reader
  const shown = figures.filter((one) => one.base !== null)
  const [first] = shown
  if (!first) return null
  if (shown.length === 1) return precisionWords(first, reader)
  if (first.sample === 'open') return t('precision.open')
  const widths = shown.flatMap((one) => {
    const found = intervalOf(one)
    return found ? [(found.high - found.low) / 2] : []
  })
  if (widths.length === 0) return t('precision.none')
  const most = Math.max(...widths)
  const words = isMean(first)
    ? t('interval.mostMean', { most: reader.decimal(most, 1) })
    : t('interval.mostShare', { most: Math.ceil(most * 100) })
  return t(`precision.${first.sample}`, { level: reader.percent(levelOf(first)), interval: words })
}

function levelOf(figure: PublishedFigure): number {
  return intervalOf(figure)?.level ?? 0.95
}
