import { type ReactNode, useEffect, useRef } from 'react'
import styles from './answer.module.css'

type Props = {
  children: string
  above?: ReactNode
  title?: string
  /** Where it is not in the screen's language. */
  lang?: string | undefined
  focus?: boolean
}

/** The heading of what is shown: takes the focus and names the window, so that a turned page is noticed. */
export function Heading({ children, above, title, lang, focus = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focus) return
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [focus])
  useEffect(() => {
    const before = document.title
    document.title = `${title ?? children} · ${before.split(' · ').at(-1)}`
    return () => {
      document.title = before
    }
  }, [title, children])
  return (
    <>
      {above}
      <h1 ref={heading} tabIndex={-1} className={styles.heading} lang={lang}>
        {children}
      </h1>
    </>
  )
}
