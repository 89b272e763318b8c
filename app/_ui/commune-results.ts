import { useEffect, useState } from 'react'
import type { FoundCommune } from '@/lib/territory/territory'

type Results = {
  state: 'idle' | 'loading' | 'found' | 'error'
  communes: FoundCommune[]
  /** The text that `communes` answer. */
  query: string
}

const idle: Results = { state: 'idle', communes: [], query: '' }
const fewestLetters = 2
const pauseMs = 150

/**
 * What the search answers to a text, once typing pauses; an answer that comes too late is dropped.
 * `attempt`: another number asks the same again.
 */
export function useCommuneResults(
  text: string,
  region: string | undefined,
  attempt: number,
): Results {
  const [results, setResults] = useState(idle)
  const query = text.trim()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (query.length < fewestLetters) {
      setResults(idle)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      setResults((former) => ({ ...former, state: 'loading' }))
      fetchCommunes({ q: query, ...(region && { region }) }, stop.signal).then(
        (communes) => setResults({ state: 'found', communes, query }),
        () => stop.signal.aborted || setResults({ state: 'error', communes: [], query }),
      )
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, region, attempt])

  return results
}

/** The commune of an Insee code, for the label of an answer restored. */
export async function fetchCommune(
  code: string,
  signal: AbortSignal,
): Promise<FoundCommune | undefined> {
  const [commune] = await fetchCommunes({ code }, signal)
  return commune
}

async function fetchCommunes(
  asked: Record<string, string>,
  signal: AbortSignal,
): Promise<FoundCommune[]> {
  const address = `/api/v1/communes?${new URLSearchParams(asked)}`
  const reply = await fetch(address, { signal, credentials: 'omit' })
  if (!reply.ok) throw new Error(`communes: ${reply.status}`)
  const { communes } = (await reply.json()) as { communes: FoundCommune[] }
  signal.throwIfAborted()
  return communes
}
