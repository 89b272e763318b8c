import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import styles from './open-answers.module.css'

export async function Pager({
  page,
  pages,
  addressOf,
}: {
  page: number
  pages: number
  addressOf: (page: number) => string
}) {
  const t = await getTranslations('desk.openAnswers')
  if (pages < 2) return null
  return (
    <nav aria-label={t('pages')} className={styles.pager}>
      {page > 1 && <Link href={addressOf(page - 1)}>{t('previous')}</Link>}
      <span>{t('page', { page, pages })}</span>
      {page < pages && <Link href={addressOf(page + 1)}>{t('next')}</Link>}
    </nav>
  )
}
