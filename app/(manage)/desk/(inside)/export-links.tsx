import { getTranslations } from 'next-intl/server'
import styles from './export-links.module.css'

/** Each file twice: as programs read it, and as a French spreadsheet opens it. */
export async function ExportLinks({ files }: { files: { name: string; href: string }[] }) {
  const t = await getTranslations('desk.exports')
  return (
    <ul className={styles.files}>
      {files.map(({ name, href }) => (
        <li key={href}>
          <span className={styles.name}>{name}</span>
          <a href={href} download aria-label={t('plainOf', { name })}>
            {t('plain')}
          </a>
          <a href={`${href}?sep=%3B`} download aria-label={t('spreadsheetOf', { name })}>
            {t('spreadsheet')}
          </a>
        </li>
      ))}
    </ul>
  )
}
