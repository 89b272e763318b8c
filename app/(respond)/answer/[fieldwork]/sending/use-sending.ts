import { useEffect, useRef, useState } from 'react'
import type { Body } from '../draft/draft'
import type { Instrument } from '../use-journey'
import { alone } from './alone'
import { keepWaiting } from './queue'
import { type Attempt, delay, send } from './send'
import { sendLeftBehind } from './send-left-behind'

export type Sending = { at: 'sending' } | { at: 'waiting'; offline: boolean; seconds: number }
export type Outcome = Exclude<Attempt, { later: true }>

/**
 * Hands a response over, again and again until the server has said something final. On a shared tablet
 * (`table`) it is put with those that wait, which leave by themselves, and the next person can begin.
 */
export function useSending(
  { fieldwork, shelf, table }: Pick<Instrument, 'fieldwork' | 'shelf' | 'table'>,
  onOutcome: (outcome: Outcome) => void,
) {
  const [sending, setSending] = useState<Sending | null>(null)
  const running = useRef<AbortController | null>(null)
  const wake = useRef<() => void>(() => {})
  const report = useRef(onOutcome)
  report.current = onOutcome

  useEffect(() => {
    const others = () => sendLeftBehind(shelf ?? fieldwork)
    const back = () => {
      wake.current()
      others()
    }
    const timer = setTimeout(others, 5_000)
    addEventListener('online', back)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', back)
      running.current?.abort()
      running.current = null
    }
  }, [fieldwork, shelf])

  async function start(id: string, body: Body) {
    if (running.current) return
    if (table && keepWaiting(fieldwork, { id, body, at: Date.now() })) {
      report.current({ receipt: { id, kind: 'queued', outcome: null, day: null } })
      return
    }
    const run = new AbortController()
    running.current = run
    for (let attempt = 0; running.current === run; attempt++) {
      setSending({ at: 'sending' })
      const outcome = await alone(`phare.response.${id}`, async () =>
        // Another tab, waited for, may have had the receipt meanwhile.
        running.current === run ? send(fieldwork, id, body, run.signal) : null,
      )
      if (!outcome || running.current !== run) return
      if (!('later' in outcome)) {
        stop()
        report.current(outcome)
        return
      }
      const pause = delay(attempt, outcome.afterMs, Math.random)
      const offline = navigator.onLine === false
      setSending({ at: 'waiting', offline, seconds: Math.max(1, Math.round(pause / 1000)) })
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake.current = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  function stop() {
    running.current?.abort()
    running.current = null
    setSending(null)
  }

  return { sending, start, stop, tryNow: () => wake.current() }
}
