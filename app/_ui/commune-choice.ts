import { useEffect, useRef, useState } from 'react'
import type { ShownCommune } from '@/lib/territory/territory'
import { fetchCommune } from './commune-results'

/**
 * The text of the field and the commune it stands for. `value` may also change from outside: a draft
 * restored, or another answer that takes its place.
 */
export function useCommuneChoice(
  value: string,
  region: string | undefined,
  onChange: (code: string, commune: ShownCommune | null) => void,
) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ShownCommune | null>(null)
  const told = useRef<string | null>('')

  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setChosen(null)
    setText('')
    if (value === '') return
    const stop = new AbortController()
    let settled = false
    fetchCommune(value, region, stop.signal).then(
      (commune) => {
        settled = true
        setChosen(commune ?? null)
        setText(commune ? communeLabel(commune) : value)
      },
      () => {
        // Its name cannot be had now: the code shows that the answer is there.
        if (!stop.signal.aborted) setText(value)
      },
    )
    return () => {
      stop.abort()
      if (!settled && told.current === value) told.current = null
    }
  }, [value, region])

  return {
    text,
    chosen,
    type(typed: string) {
      setText(typed)
      setChosen(null)
      if (told.current === '') return
      told.current = ''
      onChange('', null)
    },
    choose(commune: ShownCommune) {
      told.current = commune.code
      setChosen(commune)
      setText(communeLabel(commune))
      onChange(commune.code, commune)
    },
  }
}

export function communeLabel(commune: ShownCommune): string {
  return `${communeName(commune)} (${commune.department})`
}

/** The official files write a straight apostrophe. */
export function communeName(commune: ShownCommune): string {
  return commune.name.replaceAll("'", '’')
}
