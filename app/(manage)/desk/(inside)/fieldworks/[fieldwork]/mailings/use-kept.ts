import { useEffect, useState } from 'react'

/**
 * A state that a reload does not lose: kept in this tab until it is the one saved. `restored`: it was found so.
 */
export function useKept<State>(key: string, saved: State) {
  const [state, setState] = useState(saved)
  const [restored, setRestored] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, after the page is the server's
  useEffect(() => {
    const kept = sessionStorage.getItem(key)
    if (kept === null || kept === JSON.stringify(saved)) return
    setState(JSON.parse(kept))
    setRestored(true)
  }, [])
  const isChanged = JSON.stringify(state) !== JSON.stringify(saved)
  useEffect(() => {
    if (isChanged) sessionStorage.setItem(key, JSON.stringify(state))
  }, [key, state, isChanged])
  const forget = () => {
    sessionStorage.removeItem(key)
    setRestored(false)
  }
  return { state, setState, isChanged, restored, forget }
}
