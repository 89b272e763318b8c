import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words of this page alone go to the browser. */
export default async function QualityLayout({ children }: { children: ReactNode }) {
  const { quality } = (await getMessages()) as { quality: Record<string, unknown> }
  return <NextIntlClientProvider messages={{ quality }}>{children}</NextIntlClientProvider>
}
