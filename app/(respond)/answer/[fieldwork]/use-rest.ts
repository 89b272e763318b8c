import { useRef, useState } from 'react'
import { loadRest, type Rest } from './load-rest'

/** The screens and rules of those who answer, from the moment they are asked for. */
export function useRest(onFailed: () => void) {
  const loaded = useRef<Rest | null>(null)
  const [rest, setRest] = useState<Rest | null>(null)
  const [loading, setLoading] = useState(false)

  async function load(): Promise<Rest | null> {
    if (loaded.current) return loaded.current
    setLoading(true)
    loaded.current = await loadRest()
    setLoading(false)
    setRest(loaded.current)
    if (!loaded.current) onFailed()
    return loaded.current
  }

  return { rest, loading, loaded, load }
}

export type Loading = ReturnType<typeof useRest>
