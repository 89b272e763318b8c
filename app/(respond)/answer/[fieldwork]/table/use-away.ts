import { useEffect, useEffectEvent, useState } from 'react'
import { afterSilence, graceSeconds, quietMs } from './quiet'

const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const

/** Seconds left to say that one is there, once asked; null: not asked. */
export function useAway(onGone: () => void) {
  const [left, setLeft] = useState<number | null>(null)
  const [off, setOff] = useState(false)
  const gone = useEffectEvent(onGone)
  const asking = left !== null

  useEffect(() => {
    if (off || asking) return
    let timer = 0
    let last = Date.now()
    /** True: nobody was there for so long that the screen was cleared. */
    const look = (atLeast = 0) => {
      const state = afterSilence(Math.max(atLeast, Date.now() - last))
      if (state === 'ask') setLeft(graceSeconds)
      if (state === 'gone') gone()
      return state === 'gone'
    }
    const again = () => {
      if (look()) return
      clearTimeout(timer)
      last = Date.now()
      timer = window.setTimeout(() => look(quietMs), quietMs)
    }
    again()
    const woken = () => document.visibilityState === 'visible' && look()
    document.addEventListener('visibilitychange', woken)
    for (const sign of signs) addEventListener(sign, again, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', woken)
      for (const sign of signs) removeEventListener(sign, again, { capture: true })
    }
  }, [off, asking])

  useEffect(() => {
    if (!asking) return
    // By the clock: a tablet that slept meanwhile has no minute more.
    const until = Date.now() + graceSeconds * 1000
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000)
      if (seconds > 0) return setLeft(seconds)
      clearInterval(timer)
      gone()
    }, 1000)
    return () => clearInterval(timer)
  }, [asking])

  return {
    left,
    stay: () => setLeft(null),
    neverAsk() {
      setOff(true)
      setLeft(null)
    },
  }
}
