import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { type Actor, may } from '@/lib/access/actor'
import type { UsedWeighting } from '@/lib/tabulation/tabulation'
import { type FiguresAsked, figuresAddress } from './figures-address'
import styles from './territory-tabs.module.css'

/** Which weights the figures bear, or why none; the same figures without them are one step away. */
export async function WeightingNote({
  weighting,
  fieldwork,
  asking,
}: {
  weighting: UsedWeighting | null
  fieldwork: string
  asking: Actor
}) {
  const t = await getTranslations('desk.figures.weighting')
  const format = await getFormatter()
  // Observers see which weighting it is, and have no page of it.
  const link = (words: string) =>
    may(asking, 'runFieldwork') && (
      <Link href={`/desk/fieldworks/${fieldwork}/weighting`}>{words}</Link>
    )
  if (!weighting) {
    return (
      <>
        {t('none')} {link(t('choose'))}
      </>
    )
  }
  const { number, createdAt } = weighting.weighting
  if ('refusal' in weighting) {
    return (
      <strong>
        {t('refused', { number, reason: t(`reasons.${weighting.refusal.refusal}`) })}{' '}
        {link(t('mend'))}
      </strong>
    )
  }
  const { designEffect, effectiveBase } = weighting.report
  return (
    <>
      {link(t('number', { number })) || t('number', { number })}{' '}
      {t('used', {
        day: format.dateTime(createdAt, { dateStyle: 'long' }),
        designEffect: format.number(designEffect, { maximumFractionDigits: 2 }),
        effectiveBase: format.number(effectiveBase, { maximumFractionDigits: 0 }),
      })}
    </>
  )
}

/** With the weights in use, or without any: kept in the address. */
export async function WeightSwitch({
  asked,
  path,
  asking,
}: {
  asked: FiguresAsked
  path: string
  asking: Actor
}) {
  if (!may(asking, 'exportResults')) return null
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
