/**
 * What may be noticed of a response that makes one look twice (`statistics.md` 10). None is a reason by itself:
 * an analyst confirms or clears it, and only what is confirmed leaves the bases.
 *
 * - `speeder`: answered in less than a third of the median of those on the same path, with the same kind of device
 * - `straightLining`: the same answer all along two grids of five rows or more, or along one of eight
 * - `duplicate`: every closed answer is another response's, twenty of them or more
 * - `emptyOpenAnswers`: wrote, and no word of it means anything
 * - `unanswered`: left more than half of the closed questions asked
 * - `burst`: came in while one network sent more than a calm rate; `overQuota`: its quota was full
 */
export const flagKinds = [
  'speeder',
  'straightLining',
  'duplicate',
  'emptyOpenAnswers',
  'unanswered',
  'burst',
  'overQuota',
] as const
export type FlagKind = (typeof flagKinds)[number]

/** Facts behind a flag, for whoever judges it. */
export type FlagDetail = {
  /** Of the response, and the median it is set against. */
  seconds?: number
  median?: number
  /** Codes of the grids answered straight. */
  grids?: string[]
  /** How many other responses are the same. */
  twins?: number
  /** Closed questions left, of those asked. */
  left?: number
  asked?: number
}

export type RaisedFlag = { responseId: string; kind: FlagKind; detail: FlagDetail }

export type Decision = 'confirmed' | 'cleared'

export type KeptFlag = {
  kind: FlagKind
  detail: FlagDetail
  decision: Decision | null
  reason: string | null
  author: string | null
}

export type FlagCount = { kind: FlagKind; decision: Decision | null; count: number }

/** A response is `open` while a flag of it waits for a decision, `excluded` once one was confirmed. */
export type FlaggedAsked = {
  kind: FlagKind | null
  state: 'open' | 'excluded' | 'cleared' | 'all'
}

export type FlaggedResponse = { id: string; excluded: boolean; flags: KeptFlag[] }
