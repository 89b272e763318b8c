import { getLocale, getTranslations } from 'next-intl/server'
import { languages } from '@/lib/platform/language'
import styles from './publish.module.css'

/** Keeps the address: a query alone is resolved against the page it stands on. */
export async function LanguageSwitch() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common.language')])
  return (
    <nav className={styles.languages} aria-label={t('label')}>
      {languages.map((language) =>
        language === locale ? (
          <span key={language} aria-current="true">
            {t(language)}
          </span>
        ) : (
          <a key={language} href={`?lang=${language}`} hrefLang={language} lang={language}>
            {t(language)}
          </a>
        ),
      )}
    </nav>
  )
}
