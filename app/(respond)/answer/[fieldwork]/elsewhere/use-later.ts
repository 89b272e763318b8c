import { useEffect, useState } from 'react'

/**
 * What few respondents ask for, fetched when they do. `key`: which; null: none yet. Asking again after a
 * failure tries again.
 */
export function useLater<Part>(key: string | null, load: (key: string) => Promise<Part>) {
  const [part, setPart] = useState<Part | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt, and each language, is a new one
  useEffect(() => {
    if (key === null) return
    let current = true
    setFailed(false)
    load(key).then(
      (loaded) => current && setPart(() => loaded),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [key, attempt])

  return { part, failed, tryAgain: () => setAttempt((count) => count + 1) }
}
