import styles from './answer.module.css'
import { inLanguage } from './localized-in'
import type { Shown } from './shown'
import { dayIn } from './words'

/** Before and after the days on which answers are taken. */
export function NotOpen({ page, language, t }: Shown) {
  const { fieldwork, wave, standing } = page
  const days = {
    opens: dayIn(language, fieldwork.opensOn),
    closes: dayIn(language, fieldwork.closesOn),
  }
  return (
    <div className={styles.form}>
      <p className={styles.progress}>
        {t('page.asksWhom', { audience: inLanguage(page.audience.name, language) })}
      </p>
      {standing === 'closed' ? (
        <>
          <h1>{t('page.closedTitle')}</h1>
          <p className={styles.lead}>{t('page.closed', days)}</p>
          <p>
            {t('page.results')}{' '}
            <a href={`/waves/${wave.id}`}>
              {t('page.resultsLink', { wave: inLanguage(wave.name, language) })}
            </a>
          </p>
        </>
      ) : (
        <>
          <h1>{t('page.notOpenTitle')}</h1>
          <p className={styles.lead}>{t('page.notOpen', days)}</p>
        </>
      )}
    </div>
  )
}
