import type { ReactNode } from 'react'
import { PhareMark } from '@/app/_ui/phare-mark'
import type { RespondentLanguage } from '@/lib/platform/language'
import type { Screen } from '@/lib/wave/screen'
import styles from './frame.module.css'
import { Told } from './said'
import type { SayOnPage } from './words'

type Props = {
  screen: Screen
  say: SayOnPage
  /** The other language could not be fetched. */
  failed: boolean
  onLanguage: (language: RespondentLanguage) => void
  children: ReactNode
}

/** Who asks, above and below whatever is asked. */
export function Frame({ screen, say, failed, onLanguage, children }: Props) {
  const { programme, wave, fieldwork } = screen
  return (
    <>
      <header className={styles.header}>
        <div className={styles.inner}>
          <PhareMark size={36} />
          <p className={styles.who}>
            <b>
              <Told said={programme.name} />
            </b>
            <span>
              <Told said={wave.name} />
            </span>
          </p>
          <nav className={styles.languages} aria-label={say('languages')}>
            {screen.languages.map((it) => (
              <a
                key={it}
                href={`?lang=${it}`}
                hrefLang={it}
                lang={it}
                aria-current={it === screen.language ? 'true' : undefined}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return
                  event.preventDefault()
                  onLanguage(it)
                }}
              >
                {names[it]}
              </a>
            ))}
          </nav>
        </div>
        <p className={failed ? styles.failed : 'visually-hidden'} role="status">
          {failed && say('languageFailed')}
        </p>
        {programme.synthetic && (
          <p className={styles.synthetic}>
            <b>{say('synthetic')}.</b> {say('syntheticDetail')}
          </p>
        )}
      </header>
      <main id="content" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.inner}>
          <p>
            <Told said={programme.organiser} /> ·{' '}
            <a href={`mailto:${fieldwork.notice.contact}`}>{fieldwork.notice.contact}</a>
          </p>
          <p>
            <a href="/accessibility">{say('accessibility')}</a>
          </p>
          <p>{say('footer')}</p>
        </div>
      </footer>
    </>
  )
}

const names: Record<RespondentLanguage, string> = {
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
}
