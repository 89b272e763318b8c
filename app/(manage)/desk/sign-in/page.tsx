import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { returnPath } from '@/lib/access/return-path'
import { actor } from '../actor'
import { LanguageSwitch } from '../language-switch'
import styles from './sign-in.module.css'
import { SignInForm } from './sign-in-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.signIn')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const asked = await searchParams
  const to = returnPath(asked.to)
  if ((await actor()).kind === 'account') redirect(to)
  const t = await getTranslations('desk.signIn')
  return (
    <main id="content" className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>{t('brand')}</p>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        {asked.out !== undefined && <p className="notice success">{t('signedOut')}</p>}
        <SignInForm to={to} />
        <p className="note">{t('help')}</p>
      </div>
      <LanguageSwitch />
    </main>
  )
}
