import { useEffect, useState } from 'react'

/** A text once it has stopped changing: what is typed digit by digit is said once. */
export function useCalm(text: string, ms = 900): string {
  const [calm, setCalm] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), ms)
    return () => clearTimeout(timer)
  }, [text, ms])
  return calm
}
