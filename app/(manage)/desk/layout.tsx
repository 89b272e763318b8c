import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

// Under « no-referrer » a plain form post says `Origin: null`, which could not be told from a foreign one.
export const metadata: Metadata = { referrer: 'same-origin' }

/** Sends the browser only the words its own components say. */
export default async function DeskRoot({ children }: { children: ReactNode }) {
  const { desk } = (await getMessages()) as { desk: Record<string, unknown> }
  const { signIn, deeds, live, answerLink, errors } = desk
  return (
    <NextIntlClientProvider messages={{ desk: { signIn, deeds, live, answerLink, errors } }}>
      {children}
    </NextIntlClientProvider>
  )
}
