import localFont from 'next/font/local'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PhareMark } from '@/app/_ui/phare-mark'
import { LanguageSwitch } from './language-switch'
import styles from './publish.module.css'

const serif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

export default async function PublishLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('publish.site')
  const legal = await getTranslations('publish.accessibility')
  return (
    <div className={`${serif.variable} ${styles.site}`}>
      <header className={styles.header}>
        <a href="/" className={styles.wordmark}>
          <PhareMark /> <span>Phare</span>
        </a>
        <span className={styles.tagline}>{t('tagline')}</span>
        <LanguageSwitch />
      </header>
      {children}
      <footer className={styles.footer}>
        <p>{t('footer')}</p>
        <p>
          <a href="/accessibility">{legal('link')}</a>
        </p>
        <p>
          <a href="/desk">{t('desk')}</a>
        </p>
      </footer>
    </div>
  )
}
