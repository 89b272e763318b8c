import { alone } from './alone'
import { countSent, keepWaiting, listWaiting, type Waiting } from './queue'
import { type Attempt, delay, send } from './send'

export type Emptying = {
  /** Something to send, or a reason to try again. */
  wake: () => void
  stop: () => void
}

/** Sends what waits, the oldest first, one at a time, for as long as the page is open. */
export function emptyQueue(fieldwork: string, told: (isHeldUp: boolean) => void): Emptying {
  const stopped = new AbortController()
  /** Woken while it looked: it looks again before it rests. */
  let again = false
  let rest = () => {}

  async function run() {
    let failures = 0
    while (!stopped.signal.aborted) {
      again = false
      const outcome = await alone(`phare.queue.${fieldwork}`, () =>
        sendNext(fieldwork, stopped.signal),
      )
      if (stopped.signal.aborted) return
      const later = outcome !== null && 'later' in outcome
      told(later)
      failures = later ? failures + 1 : 0
      if (again || (outcome && !later)) continue
      const pause = later ? delay(failures - 1, outcome.afterMs, Math.random) : null
      await new Promise<void>((resolve) => {
        const timer = pause === null ? undefined : setTimeout(resolve, pause)
        rest = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  function wake() {
    again = true
    rest()
  }

  run()
  return {
    wake,
    stop() {
      stopped.abort()
      rest()
    },
  }
}

/** Null: nothing waits. Read again inside the lock: another tab may just have sent it. */
async function sendNext(fieldwork: string, stopped: AbortSignal): Promise<Attempt | null> {
  const next = listWaiting(fieldwork).find((response) => response.refused === undefined)
  if (!next) return null
  const outcome = await send(fieldwork, next.id, next.body, stopped)
  if ('receipt' in outcome) countSent(fieldwork, next.id, new Date())
  else if (!('later' in outcome)) {
    const marked: Waiting = { ...next, refused: refusalIn(outcome) }
    // No room for the mark: it would be sent again for ever, and is refused again, which harms nobody.
    if (!keepWaiting(fieldwork, marked)) return { later: true, afterMs: 60_000 }
  }
  return outcome
}

function refusalIn(outcome: Attempt): 'closed' | number {
  if ('closed' in outcome) return 'closed'
  return 'refused' in outcome ? outcome.refused : 422
}
