import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Sends the browser the words that components about invitations say. */
export async function Spoken({ children }: { children: ReactNode }) {
  const { invitations, desk } = (await getMessages()) as Record<string, Record<string, unknown>>
  return (
    <NextIntlClientProvider messages={{ invitations, desk: { live: desk?.live } }}>
      {children}
    </NextIntlClientProvider>
  )
}
