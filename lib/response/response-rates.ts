/**
 * Units of a frame by final outcome, one code per unit invited (AAPOR Standard Definitions, `statistics.md`
 * 8.1). Counts, or sums of design weights for weighted rates.
 */
export type Dispositions = {
  /** I: enough of the questionnaire answered. */
  complete: number
  /** P: in part, and sufficient. */
  partial: number
  /** R: refusals and insufficient break-offs. */
  refusal: number
  /** NC: eligible and never reached. */
  nonContact: number
  /** O: reached, unable to answer. */
  other: number
  /** UH and UO: nobody knows whether the unit belongs to the population. */
  unknown: number
  /** NE: does not belong to it. */
  notEligible: number
}

export type RateName =
  | `${'RR' | 'COOP' | 'REF' | 'CON'}${1 | 2 | 3}`
  | 'RR4'
  | 'RR5'
  | 'RR6'
  | 'COOP4'

/** Shares, 0-1; null where the denominator is 0 or unknown. */
export type ResponseRates = Record<RateName, number | null> & {
  /** Share of the unknown taken as eligible; null when no unit was resolved and none is stated. */
  e: number | null
}

/**
 * Rates of a named frame (`statistics.md` 8.2). `eligible`: the share of the unknown that is eligible, stated
 * with its source; otherwise that of the resolved units. RR2 is the headline; RR5 and RR6 hold only where
 * nothing is unknown.
 */
export function responseRates(counts: Dispositions, eligible: number | null = null): ResponseRates {
  const { complete, partial, refusal, nonContact, other, unknown } = counts
  const interviews = complete + partial
  const contacts = interviews + refusal + other
  const known = contacts + nonContact
  const e = eligible ?? rate(known, known + counts.notEligible)
  const everyone = known + unknown
  const estimated = e === null ? null : known + e * unknown
  return {
    e,
    RR1: rate(complete, everyone),
    RR2: rate(interviews, everyone),
    RR3: rate(complete, estimated),
    RR4: rate(interviews, estimated),
    RR5: rate(complete, known),
    RR6: rate(interviews, known),
    COOP1: rate(complete, contacts),
    COOP2: rate(interviews, contacts),
    COOP3: rate(complete, interviews + refusal),
    COOP4: rate(interviews, interviews + refusal),
    REF1: rate(refusal, everyone),
    REF2: rate(refusal, estimated),
    REF3: rate(refusal, known),
    CON1: rate(contacts, everyone),
    CON2: rate(contacts, estimated),
    CON3: rate(contacts, known),
  }
}

const rate = (part: number, whole: number | null) => (whole ? part / whole : null)
