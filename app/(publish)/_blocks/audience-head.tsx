import type { PublishedAudience } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'

/** The head of a table with one column of figures per audience. */
export function AudienceHead({
  audiences,
  first,
  reader,
}: {
  audiences: PublishedAudience[]
  /** What the rows are. */
  first: string
  reader: Reader
}) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {audiences.map((audience) => (
          <th key={audience.code} scope="col" className="figure">
            {reader.say(audience.name)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
