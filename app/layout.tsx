import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import './_ui/base.css'

const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: 'Arial',
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` } }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#fbfaf7' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const t = await getTranslations('common')
  return (
    <html lang={locale} className={sans.variable}>
      <body>
        <a className="skip-link" href="#content">
          {t('skipToContent')}
        </a>
        {children}
      </body>
    </html>
  )
}
