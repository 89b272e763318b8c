import { createHash } from 'node:crypto'
import type { Definition } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { walk } from '@/lib/questionnaire/walk'
import { closedAnswers, straightGrids, wroteNothing } from './closed-answers'
import type { FlagDetail, FlagKind, RaisedFlag } from './quality-flag'
import type { StoredAnswers } from './response'
import { speeders, type Timed } from './speeding'

export type CheckedResponse = {
  id: string
  version: string
  answers: StoredAnswers
  seconds: number | null
  device: string | null
  signals: string[]
}

/** More than this share of the closed questions asked is left. */
const mostLeft = 0.5

/**
 * Notices what makes one look twice at a response. Responses are added one by one, so that only a line of each
 * is held; what is said of one depends on the others (medians, twins), so flags come at the end.
 */
export class QualityChecks {
  private readonly raised: RaisedFlag[] = []
  private readonly timed: Timed[] = []
  private readonly twins = new Map<string, string[]>()

  constructor(private readonly definitions: ReadonlyMap<string, Definition>) {}

  add({ id, version, answers, seconds, device, signals }: CheckedResponse): void {
    const definition = this.definitions.get(version)
    if (!definition) throw new Error(`a response to version ${version}, which is not accepted`)
    const raise = (kind: FlagKind, detail: FlagDetail = {}) =>
      this.raised.push({ responseId: id, kind, detail })
    const path = walk(definition, answers).items
    const asked = path.flatMap((item) => findItem(definition, item) ?? [])

    const closed = closedAnswers(definition, asked, answers)
    const left = closed.asked - closed.answered
    if (left > mostLeft * closed.asked) raise('unanswered', { left, asked: closed.asked })
    const grids = straightGrids(definition, asked, answers)
    if (grids.length > 0) raise('straightLining', { grids })
    if (wroteNothing(asked, answers)) raise('emptyOpenAnswers')
    if (signals.includes('burst')) raise('burst')
    if (signals.includes('overQuota')) raise('overQuota')

    this.timed.push({ id, seconds, path: digest(path.join()), device: device ?? '' })
    if (closed.said !== null) {
      const key = digest(closed.said)
      this.twins.set(key, [...(this.twins.get(key) ?? []), id])
    }
  }

  flags(): RaisedFlag[] {
    const fast = speeders(this.timed).map(({ id, seconds, median }) => ({
      responseId: id,
      kind: 'speeder' as const,
      detail: { seconds, median },
    }))
    const same = [...this.twins.values()]
      .filter((ids) => ids.length > 1)
      .flatMap((ids) =>
        ids.map((responseId) => ({
          responseId,
          kind: 'duplicate' as const,
          detail: { twins: ids.length - 1 },
        })),
      )
    return [...this.raised, ...fast, ...same]
  }
}

const digest = (text: string) => createHash('sha1').update(text).digest('base64')
