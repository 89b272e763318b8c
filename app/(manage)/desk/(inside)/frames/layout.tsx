import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words of these pages alone go to the browser. */
export default async function FramesLayout({ children }: { children: ReactNode }) {
  const { frames } = (await getMessages()) as { frames: Record<string, unknown> }
  const { sample: _, ...words } = frames
  return <NextIntlClientProvider messages={{ frames: words }}>{children}</NextIntlClientProvider>
}
