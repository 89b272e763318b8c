import type { PublishedFigure } from '@/lib/publication/published-figure'
import type { Reader } from '../reader'
import { shortInterval } from './precision-words'

/** A cell of a table: the figure in words, its interval below, or that it is secret. */
export function FigureCell({
  figure,
  words,
  reader,
}: {
  figure: PublishedFigure | undefined
  /** Of the figure; null when it is hidden. */
  words: string | null
  reader: Reader
}) {
  const interval = figure && words !== null ? shortInterval(figure, reader) : null
  return (
    <td className="figure">
      {words ?? reader.t('secret.short')}
      {interval === null ? null : <small>{interval}</small>}
    </td>
  )
}
