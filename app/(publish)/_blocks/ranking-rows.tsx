import type { RankedRow } from '@/lib/publication/ranking'
import type { PublishedAudience } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { FigureCell } from './figure-cell'

/** The figures of a ranking with each audience's own rank; a shared rank is said to be shared. */
export function RankingRows({
  audiences,
  rows,
  inWords,
  reader,
}: {
  audiences: PublishedAudience[]
  rows: RankedRow[]
  inWords: (value: number | null) => string | null
  reader: Reader
}) {
  const { t, say } = reader
  const shared = (rank: number, column: number) =>
    rows.filter((row) => row.ranks[column] === rank).length > 1
  return (
    <>
      {rows.map((row) => (
        <tr key={row.code}>
          <th scope="row" lang={reader.langOf(row.text)}>
            {say(row.text)}
          </th>
          {row.values.map((value, column) => {
            const rank = row.ranks[column] ?? null
            return (
              <FigureCell
                key={audiences[column]?.code}
                figure={row.figures[column]}
                words={
                  value === null || rank === null
                    ? inWords(value)
                    : `${inWords(value)} (${t(shared(rank, column) ? 'table.tied' : 'table.rank', { rank })})`
                }
                reader={reader}
              />
            )
          })}
        </tr>
      ))}
    </>
  )
}
