import { useEffect, useEffectEvent, useState } from 'react'
import { takeKeyFromAddress } from '../invited/key-of'

const tabKey = (fieldwork: string) => `phare.stop.${fieldwork}`

/** The key of the link, out of the address and kept for this tab; '' before it is known, null: there is none. */
export function useStopKey(fieldwork: string) {
  const [key, setKey] = useState<string | null>('')
  const look = useEffectEvent(() => {
    const found = takeKeyFromAddress() ?? stored(fieldwork)
    if (found) store(fieldwork, found)
    setKey(found)
  })
  useEffect(() => {
    look()
    const again = () => look()
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])
  return { key, forget: () => store(fieldwork, null) }
}

function stored(fieldwork: string): string | null {
  try {
    return sessionStorage.getItem(tabKey(fieldwork))
  } catch {
    return null
  }
}

function store(fieldwork: string, key: string | null): void {
  try {
    if (key) sessionStorage.setItem(tabKey(fieldwork), key)
    else sessionStorage.removeItem(tabKey(fieldwork))
  } catch {}
}
