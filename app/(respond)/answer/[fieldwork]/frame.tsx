import type { ReactNode } from 'react'
import { PhareMark } from '@/app/_ui/phare-mark'
import { type Language, languages } from '@/lib/platform/language'
import styles from './frame.module.css'
import { inLanguage } from './localized-in'
import type { Shown } from './shown'

/** Who asks, above and below whatever is asked. */
export function Frame({ page, language, t, children }: Shown & { children: ReactNode }) {
  const { programme, wave, fieldwork } = page
  return (
    <>
      <header className={styles.header}>
        <div className={styles.inner}>
          <PhareMark size={36} />
          <p className={styles.who}>
            <b>{inLanguage(programme.name, language)}</b>
            <span>{inLanguage(wave.name, language)}</span>
          </p>
          <nav className={styles.languages} aria-label={t('page.languages')}>
            {languages.map((it) =>
              it === language ? (
                <span key={it} lang={it} aria-current="true">
                  {names[it]}
                </span>
              ) : (
                <a key={it} href={`?lang=${it}`} hrefLang={it} lang={it}>
                  {names[it]}
                </a>
              ),
            )}
          </nav>
        </div>
        {programme.synthetic && (
          <p className={styles.synthetic}>
            <b>{t('page.synthetic')}.</b> {t('page.syntheticDetail')}
          </p>
        )}
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.inner}>
          <p>
            {inLanguage(programme.organiser, language)} ·{' '}
            <a href={`mailto:${fieldwork.notice.contact}`}>{fieldwork.notice.contact}</a>
          </p>
          <p>{t('page.footer')}</p>
        </div>
      </footer>
    </>
  )
}

const names: Record<Language, string> = { fr: 'Français', en: 'English' }
