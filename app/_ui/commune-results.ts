import { useEffect, useState } from 'react'
import { findInList, searchInList } from '@/lib/territory/search-in-list'
import type { ShownCommune } from '@/lib/territory/territory'
import { communeList, loadCommuneList } from './commune-list'

type Results = {
  state: 'idle' | 'loading' | 'found' | 'error'
  communes: ShownCommune[]
  /** The text that `communes` answer. */
  query: string
}

const idle: Results = { state: 'idle', communes: [], query: '' }
const fewestLetters = 2
const mostShown = 20
const pauseMs = 150

/**
 * What the search answers to a text, once typing pauses; an answer that comes too late is dropped. Where the
 * region's list is there, nothing is asked of the server.
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
      searchCommunes(query, region, stop.signal).then(
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

async function searchCommunes(
  q: string,
  region: string | undefined,
  signal: AbortSignal,
): Promise<ShownCommune[]> {
  const list = communeList(region)
  if (list) return searchInList(list, q, mostShown)
  try {
    return await fetchCommunes({ q, ...(region && { region }) }, signal)
  } catch (error) {
    signal.throwIfAborted()
    const late = region && (await loadCommuneList(region))
    if (!late) throw error
    signal.throwIfAborted()
    return searchInList(late, q, mostShown)
  }
}

/** The commune of an Insee code, for the label of an answer restored. */
export async function fetchCommune(
  code: string,
  region: string | undefined,
  signal: AbortSignal,
): Promise<ShownCommune | undefined> {
  const list = communeList(region)
  const listed = list && findInList(list, code)
  if (listed) return listed
  const [commune] = await fetchCommunes({ code }, signal)
  return commune
}

async function fetchCommunes(
  asked: Record<string, string>,
  signal: AbortSignal,
): Promise<ShownCommune[]> {
  const address = `/api/v1/communes?${new URLSearchParams(asked)}`
  const reply = await fetch(address, { signal, credentials: 'omit' })
  if (!reply.ok) throw new Error(`communes: ${reply.status}`)
  const { communes } = (await reply.json()) as { communes: ShownCommune[] }
  signal.throwIfAborted()
  return communes
}
