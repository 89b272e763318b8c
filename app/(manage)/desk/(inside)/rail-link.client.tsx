'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export function RailLink({
  href,
  className,
  children,
}: {
  href: string
  className: string | undefined
  children: ReactNode
}) {
  const here = usePathname() === href
  return (
    <Link href={href} className={className ?? ''} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  )
}
