/** What an open link counts. Nobody was invited: there are no dispositions to compute a response rate from. */
export type OpenLinkCounts = {
  /** Distinct first-party identifiers on the first page; null where they are not kept. */
  uniqueVisitors: number | null
  started: number
  complete: number
  partial: number
  screenedOut: number
}

/** Shares, 0-1; null where the denominator is 0 or unknown. */
export type OpenLinkRates = {
  participation: number | null
  completion: number | null
  usable: number | null
  breakOff: number | null
  /** Respondents who chose themselves have none (AAPOR, `statistics.md` 8.3). */
  responseRate?: never
}

/** Participation, completion and break-off of an open link. Reference: CHERRIES (Eysenbach 2004). */
export function openLinkRates(counts: OpenLinkCounts): OpenLinkRates {
  const { uniqueVisitors, started, complete, partial, screenedOut } = counts
  const lost = started - complete - partial - screenedOut
  return {
    participation: rate(started, uniqueVisitors),
    completion: rate(complete, started),
    usable: rate(complete + partial, uniqueVisitors),
    breakOff: rate(lost, started - screenedOut),
  }
}

const rate = (part: number, whole: number | null) => (whole ? part / whole : null)
