import type { Interval } from '@/lib/statistics/sample'

/** What a case file holds, or computes: JSON. */
export type Tree = number | string | boolean | null | Tree[] | { [key: string]: Tree }

/** NaN and infinities are null, as in the case files. */
export const figure = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : value

export const ends = ({ low, high }: Interval): Tree => [figure(low), figure(high)]
