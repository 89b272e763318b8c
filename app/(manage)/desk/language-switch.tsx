import { getLocale, getTranslations } from 'next-intl/server'
import { languages } from '@/lib/platform/language'
import styles from './language-switch.module.css'

/** Plain links: `proxy.ts` reads `lang` and remembers it. */
export async function LanguageSwitch() {
  const t = await getTranslations('common.language')
  const current = await getLocale()
  return (
    <nav aria-label={t('label')} className={styles.switch}>
      {languages.map((language) => (
        <a
          key={language}
          href={`?lang=${language}`}
          lang={language}
          hrefLang={language}
          aria-current={language === current ? 'true' : undefined}
        >
          {language.toUpperCase()} <span className="visually-hidden">{t(language)}</span>
        </a>
      ))}
    </nav>
  )
}
