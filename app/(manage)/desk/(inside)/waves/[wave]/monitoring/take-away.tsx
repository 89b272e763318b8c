import { getTranslations } from 'next-intl/server'
import styles from './take-away.module.css'

/** The page as files: for the steering committee, for a message, for a spreadsheet. */
export async function TakeAway({ wave, locale }: { wave: string; locale: string }) {
  const t = await getTranslations('monitoring.share')
  const file = (extension: string) =>
    `/api/v1/waves/${wave}/monitoring.${extension}?lang=${locale === 'en' ? 'en' : 'fr'}`
  return (
    <nav aria-label={t('label')} className={styles.files}>
      <a href={file('pdf')} className="button secondary small">
        {t('pdf')}
      </a>
      <a href={file('png')} download>
        {t('png')}
      </a>
      <a href={`${file('csv')}${locale === 'en' ? '' : '&sep=%3B'}`} download>
        {t('csv')}
      </a>
    </nav>
  )
}
