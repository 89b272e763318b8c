import type { InvitationState, Track } from './track'

/** How many more (+) or fewer (-) invitations of a part stood in a state from a day on. */
export type DispositionDelta = {
  day: string
  stratum: string
  /** "" where it is unknown. */
  department: string
  state: InvitationState
  delta: number
}

/**
 * What tracks add to the counts: an invitation enters each state of its track on its day, and leaves the one
 * before. Added up to a day, they say how many stood where at its end.
 */
export class TrackDeltas {
  private readonly sums = new Map<string, DispositionDelta>()

  add(part: { stratum: string; department: string | null }, track: Track, by: 1 | -1): void {
    track.forEach(([day, state], at) => {
      const before = track[at - 1]
      this.count(part, day, state, by)
      if (before) this.count(part, day, before[1], -by)
    })
  }

  /** Without those that came to nothing. */
  list(): DispositionDelta[] {
    return [...this.sums.values()].filter(({ delta }) => delta !== 0)
  }

  private count(
    { stratum, department }: { stratum: string; department: string | null },
    day: string,
    state: InvitationState,
    by: number,
  ): void {
    const key = `${day} ${state} ${department ?? ''} ${stratum}`
    const sum = this.sums.get(key)
    if (sum) sum.delta += by
    else this.sums.set(key, { day, stratum, department: department ?? '', state, delta: by })
  }
}
