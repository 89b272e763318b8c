import { type ReactNode, useEffect, useRef } from 'react'
import own from './invited.module.css'

/** What became of an invitation, said under the questionnaire's title: takes the focus, so that it is noticed. */
export function Noticed({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={own.panel}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
