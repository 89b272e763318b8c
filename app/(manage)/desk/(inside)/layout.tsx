import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PhareMark } from '@/app/_ui/phare-mark'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readWaves } from '@/lib/wave/wave.query'
import { actor } from '../actor'
import { LanguageSwitch } from '../language-switch'
import styles from './layout.module.css'
import { Menu } from './menu.client'
import { Rail } from './rail'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return {
    title: { default: t('title'), template: `%s · ${t('title')}` },
    robots: { index: false },
  }
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const asking = await actor()
  // The page itself sends whoever has no account to sign in: it knows where to come back to.
  if (asking.kind !== 'account') return children
  const t = await getTranslations('desk.frame')
  const waves = await readWaves(db(), asking)
  const now = new Date()
  const explores = may(asking, 'exportResults')
  const runs = may(asking, 'runFieldwork')
  return (
    <div className={styles.frame}>
      <div className={styles.rail}>
        <nav aria-label={t('rail')}>
          <Link href="/desk" className={styles.brand} prefetch={false}>
            <PhareMark size={24} />
            Phare
          </Link>
          <Rail waves={waves} now={now} explores={explores} runs={runs} />
        </nav>
      </div>
      <header className={styles.top}>
        <Menu label={t('menu')}>
          <nav aria-label={t('rail')}>
            <Rail waves={waves} now={now} explores={explores} runs={runs} />
          </nav>
        </Menu>
        <LanguageSwitch />
        <p className={styles.account}>
          <span className={styles.name}>{asking.name}</span>
          <span className={styles.role}>{t(`roles.${asking.role}`)}</span>
        </p>
        <form method="post" action="/desk/sign-out">
          <button type="submit" className="button secondary small">
            {t('signOut')}
          </button>
        </form>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  )
}
