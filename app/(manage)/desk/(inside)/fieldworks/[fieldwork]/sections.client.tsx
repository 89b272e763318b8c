'use client'

import Link from 'next/link'
import { useSelectedLayoutSegment } from 'next/navigation'
import styles from './sections.module.css'

type Props = {
  label: string
  path: string
  /** `segment`: null for the fieldwork's own page. */
  sections: { segment: string | null; name: string }[]
}

export function Sections({ label, path, sections }: Props) {
  const here = useSelectedLayoutSegment()
  return (
    <nav aria-label={label} className={styles.sections}>
      {sections.map(({ segment, name }) => (
        <Link
          key={name}
          href={segment ? `${path}/${segment}` : path}
          aria-current={segment === here ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
