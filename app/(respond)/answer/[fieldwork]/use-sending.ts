import { useEffect, useRef, useState } from 'react'
import type { Body } from './draft'
import { type Attempt, delay, send } from './send'

export type Sending = { at: 'sending' } | { at: 'waiting'; offline: boolean; seconds: number }
export type Outcome = Exclude<Attempt, { later: true }>

/** Hands a response over, again and again until the server has said something final. */
export function useSending(fieldwork: string, onOutcome: (outcome: Outcome) => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const running = useRef<object | null>(null)
  const wake = useRef<() => void>(() => {})
  const report = useRef(onOutcome)
  report.current = onOutcome

  useEffect(() => {
    const back = () => wake.current()
    addEventListener('online', back)
    return () => {
      removeEventListener('online', back)
      running.current = null
    }
  }, [])

  async function start(id: string, body: Body) {
    if (running.current) return
    const run = {}
    running.current = run
    for (let attempt = 0; running.current === run; attempt++) {
      setSending({ at: 'sending' })
      const outcome = await send(fieldwork, id, body)
      if (running.current !== run) return
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
    running.current = null
    setSending(null)
  }

  return { sending, start, stop, tryNow: () => wake.current() }
}
