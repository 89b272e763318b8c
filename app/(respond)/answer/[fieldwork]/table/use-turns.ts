import { useEffect } from 'react'

type State = { turn?: number } | null

/**
 * Entries that earlier respondents left in the browser's history lead nowhere: each carries the number of
 * its turn, and Back from the first page of a turn stays there.
 */
export function useTurns(turn: number): void {
  useEffect(() => {
    history.replaceState({ ...history.state, turn }, '')
    const turned = (event: PopStateEvent) => {
      if ((event.state as State)?.turn === turn) return
      event.stopImmediatePropagation()
      history.forward()
    }
    addEventListener('popstate', turned, { capture: true })
    return () => removeEventListener('popstate', turned, { capture: true })
  }, [turn])
}
