import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import styles from './invitations.module.css'

export async function Pager({
  page,
  pages,
  addressOf,
}: {
  page: number
  pages: number
  addressOf: (page: number) => string
}) {
  const t = await getTranslations('invitations.pages')
  const format = await getFormatter()
  if (pages < 2) return null
  return (
    <nav aria-label={t('label')} className={styles.pager}>
      {page > 2 && <Link href={addressOf(1)}>{t('first')}</Link>}
      {page > 1 && (
        <Link href={addressOf(page - 1)} rel="prev">
          {t('previous')}
        </Link>
      )}
      <span>{t('here', { page: format.number(page), pages: format.number(pages) })}</span>
      {page < pages && (
        <Link href={addressOf(page + 1)} rel="next">
          {t('next')}
        </Link>
      )}
      {page < pages - 1 && <Link href={addressOf(pages)}>{t('last')}</Link>}
    </nav>
  )
}
