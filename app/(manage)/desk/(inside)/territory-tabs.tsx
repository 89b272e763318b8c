import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { TerritorySet } from '@/lib/territory/territory'
import { said } from '../said'
import { type FiguresAsked, figuresAddress } from './figures-address'
import styles from './territory-tabs.module.css'

/** The whole territory or one of its sets, kept in the address. */
export async function TerritoryTabs({
  territories,
  asked,
  path,
}: {
  territories: TerritorySet[]
  asked: FiguresAsked
  path: string
}) {
  const t = await getTranslations('desk.figures')
  const locale = await getLocale()
  if (territories.length === 0) return null
  const tabs = [
    { code: null, name: t('whole') },
    ...territories.map(({ code, name }) => ({ code, name: said(name, locale) })),
  ]
  return (
    <nav aria-label={t('territory')} className={styles.territories}>
      {tabs.map(({ code, name }) => (
        <Link
          key={code ?? ''}
          href={figuresAddress(path, { ...asked, territory: code })}
          scroll={false}
          aria-current={code === asked.territory ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
