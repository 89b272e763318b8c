import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import styles from './_ui/notice-page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.errors')
  return { title: t('notFoundTitle') }
}

export default async function NotFound() {
  const t = await getTranslations('common.errors')
  return (
    <main id="content" className={styles.notice}>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFound')}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </main>
  )
}
