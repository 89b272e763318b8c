import { getTranslations } from 'next-intl/server'
import styles from './invitations.module.css'

/** Said wherever someone might think that mails leave. */
export async function NoServer() {
  const t = await getTranslations('invitations.noServer')
  return (
    <div className={`notice warning ${styles.noServer}`}>
      <p>
        <strong>{t('title')}</strong>
      </p>
      <p>{t('lead')}</p>
    </div>
  )
}
