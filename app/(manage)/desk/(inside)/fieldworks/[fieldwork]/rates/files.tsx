import { getTranslations } from 'next-intl/server'
import type { PartAsked } from './asked'
import styles from './rates.module.css'

/** As programs read them, and as a French spreadsheet opens them. */
export async function Files({
  fieldwork,
  on,
  by,
}: {
  fieldwork: string
  on: string
  by: PartAsked
}) {
  const t = await getTranslations('rates.files')
  const toFiles = await getTranslations('desk.exports')
  const hrefOf = (file: string, separator: string) => {
    const params = new URLSearchParams({ on, ...(by && { by }), ...(separator && { sep: ';' }) })
    return `/api/v1/fieldworks/${fieldwork}/${file}.csv?${params}`
  }
  return (
    <ul className={styles.files}>
      {(['rates', 'dispositions'] as const).map((file) => (
        <li key={file}>
          <span>{t(file)}</span>
          <a href={hrefOf(file, '')} download aria-label={toFiles('plainOf', { name: t(file) })}>
            {toFiles('plain')}
          </a>
          <a
            href={hrefOf(file, ';')}
            download
            aria-label={toFiles('spreadsheetOf', { name: t(file) })}
          >
            {toFiles('spreadsheet')}
          </a>
        </li>
      ))}
    </ul>
  )
}
