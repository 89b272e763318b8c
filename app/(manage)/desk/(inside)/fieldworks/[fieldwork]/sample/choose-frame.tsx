import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { SamplingFrame } from '@/lib/audience/sampling-frame'
import styles from './sample.module.css'

/** The frame that units are drawn from; once drawn from, it stays the same. */
export function ChooseFrame({
  frames,
  chosen,
  path,
  fixed,
}: {
  frames: SamplingFrame[]
  chosen: SamplingFrame
  path: string
  fixed: boolean
}) {
  const t = useTranslations('frames')
  const format = useFormatter()
  if (fixed || frames.length === 1) {
    return (
      <p>
        {t('sample.frame')} <Link href={`/desk/frames/${chosen.id}`}>{chosen.name}</Link>,{' '}
        {t('sample.units', { count: chosen.size })}
        {fixed && <span className={styles.fixed}>{t('sample.fixed')}</span>}
      </p>
    )
  }
  return (
    <>
      <p id="frame-choice">{t('sample.frameChoice')}</p>
      <ul className={styles.frames} aria-labelledby="frame-choice">
        {frames.map((frame) => (
          <li key={frame.id}>
            <Link
              href={`${path}?frame=${frame.id}`}
              aria-current={frame.id === chosen.id ? 'true' : undefined}
            >
              {frame.name}
            </Link>{' '}
            <span className="note">
              {t('sample.units', { count: frame.size })} · {frame.source}, {frame.year} ·{' '}
              {format.dateTime(frame.importedAt, { dateStyle: 'medium' })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
