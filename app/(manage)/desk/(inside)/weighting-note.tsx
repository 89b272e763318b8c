import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { UsedWeighting } from '@/lib/tabulation/tabulation'
import { type FiguresAsked, figuresAddress } from './figures-address'
import styles from './territory-tabs.module.css'

/** Which weights the figures bear, or why none; the same figures without them are one step away. */
export async function WeightingNote({
  weighting,
  fieldwork,
}: {
  weighting: UsedWeighting | null
  fieldwork: string
}) {
  const t = await getTranslations('desk.figures.weighting')
  const format = await getFormatter()
  const address = `/desk/fieldworks/${fieldwork}/weighting`
  if (!weighting) {
    return (
      <>
        {t('none')} <Link href={address}>{t('choose')}</Link>
      </>
    )
  }
  const { number, createdAt } = weighting.weighting
  if ('refusal' in weighting) {
    return (
      <strong>
        {t('refused', { number, reason: t(`reasons.${weighting.refusal.refusal}`) })}{' '}
        <Link href={address}>{t('mend')}</Link>
      </strong>
    )
  }
  const { designEffect, effectiveBase } = weighting.report
  return (
    <>
      <Link href={address}>{t('number', { number })}</Link>{' '}
      {t('used', {
        day: format.dateTime(createdAt, { dateStyle: 'long' }),
        designEffect: format.number(designEffect, { maximumFractionDigits: 2 }),
        effectiveBase: format.number(effectiveBase, { maximumFractionDigits: 0 }),
      })}
    </>
  )
}

/** With the weights in use, or without any: kept in the address. */
export async function WeightSwitch({ asked, path }: { asked: FiguresAsked; path: string }) {
  const t = await getTranslations('desk.figures.weighting')
  return (
    <nav aria-label={t('switch')} className={styles.territories}>
      {[true, false].map((weighted) => (
        <Link
          key={String(weighted)}
          href={figuresAddress(path, { ...asked, weighted })}
          scroll={false}
          aria-current={weighted === asked.weighted ? 'true' : undefined}
        >
          {t(weighted ? 'with' : 'without')}
        </Link>
      ))}
    </nav>
  )
}
