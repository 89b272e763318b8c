import type { ReactNode } from 'react'

/** A sentence of the catalogue with something set in it, where it was given `\0`. */
export function around(sentence: string, inside: ReactNode): ReactNode {
  const [before = '', after = ''] = sentence.split('\0')
  return (
    <>
      {before}
      {inside}
      {after}
    </>
  )
}
