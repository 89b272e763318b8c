import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words of this page alone go to the browser. */
export default async function SampleLayout({ children }: { children: ReactNode }) {
  const { frames } = (await getMessages()) as { frames: Record<string, unknown> }
  const { sample, problems, refusals } = frames
  return (
    <NextIntlClientProvider messages={{ frames: { sample, problems, refusals } }}>
      {children}
    </NextIntlClientProvider>
  )
}
