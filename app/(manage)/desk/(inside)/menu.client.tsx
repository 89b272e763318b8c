'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './menu.module.css'

/** The rail on narrow screens: opens without script, closes once a page is chosen. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const pathname = usePathname()
  const details = useRef<HTMLDetailsElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the page changes
  useEffect(() => {
    if (details.current) details.current.open = false
  }, [pathname])
  return (
    <details ref={details} className={styles.menu}>
      <summary>{label}</summary>
      <div className={styles.panel}>{children}</div>
    </details>
  )
}
