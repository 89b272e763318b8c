import styles from './meter.module.css'

/** A bar of a share between 0 and 1; the number stands beside it, so that it says nothing by itself. */
export function Meter({ share, mark }: { share: number; mark?: string | undefined }) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  return (
    <svg
      className={`${styles.meter} ${mark ? (styles[mark] ?? '') : ''}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.track} width="100" height="8" />
      <rect className={styles.bar} width={width} height="8" />
    </svg>
  )
}
