import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { distributionsOf } from './distribution'
import { domainsOf, type Members } from './domains'
import { hideTogether } from './hide-together'
import { hidden, shown } from './protect'
import type { Readers } from './thresholds'

/** The figures of a domain, unprotected, and who is in it. */
export type Table = {
  figures: readonly Figure[]
  /**
   * The smallest groups that the domain consists of, by any names that all tables share: departments
   * for territories, profile cells for filters. Null: everyone.
   */
  members: Members
  /**
   * Tables of rank 0 (the default) are protected first, as if alone; one of a higher rank is hidden
   * rather than any before it. So what is always shown stays the same whatever is asked beside it.
   */
  rank?: number
  /** Finer than the audience's figures may be, however many answered (`isTooFine`). */
  isTooFine?: boolean
}

/**
 * Protects the figures of one audience in all domains that are published together: the whole,
 * territories within each other, filters and what they leave, both margins of a table. First what each
 * would say by itself (`primary`), then as much more (`secondary`) as keeps readers, who may know the
 * exact count behind every visible percentage, from
 * - knowing of any group that the domains cut out that its base is under the threshold,
 * - counting exactly who chose an answer in a domain hidden for a reason of its own,
 * - knowing that a group under 30 answered alike, or what one respondent makes of a total.
 * Questions with few respondents in the same places are hidden in the same places, so that their bases
 * do not give each other's away. The smallest domain goes first, the whole only when nothing else helps.
 * (`statistics.md` 9.4, 9.5; bounds by tightening, then by HiGHS.)
 */
export async function protectTables<Part extends Table>(
  parts: readonly Part[],
  unit: AudienceUnit,
  readers: Readers,
): Promise<(Omit<Part, 'figures'> & { figures: Figure[] })[]> {
  const { distributions, keyOf } = distributionsOf(parts.map(({ figures }) => figures))
  const away = await hideTogether(
    {
      cut: domainsOf(parts.map(({ members }) => members)),
      rank: parts.map(({ rank }) => rank ?? 0),
      isTooFine: parts.map(({ isTooFine }) => isTooFine ?? false),
      distributions,
    },
    unit,
    readers,
  )
  return parts.map((part, at) => ({
    ...part,
    figures: part.figures.map((figure) => {
      const suppression = away.get(keyOf(figure))?.[at]
      return suppression ? hidden(figure, suppression) : shown(figure)
    }),
  }))
}
