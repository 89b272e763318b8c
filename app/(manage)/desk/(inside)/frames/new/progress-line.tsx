import { useFormatter, useTranslations } from 'next-intl'
import styles from '../frames.module.css'
import type { FileProgress } from './send-file'

/** How far a file is: lines read, then units kept. */
export function ProgressLine({
  progress,
  of,
  label,
}: {
  progress: FileProgress | null
  of: number | null
  label: string
}) {
  const t = useTranslations('frames.progress')
  const format = useFormatter()
  const most = progress?.of ?? of
  return (
    <div className={styles.progress}>
      <progress
        aria-label={label}
        {...(progress && most ? { value: Math.min(progress.done, most), max: most } : {})}
      />
      <p className="note">
        {progress ? t(progress.stage, { done: format.number(progress.done) }) : t('sending')}
      </p>
    </div>
  )
}
