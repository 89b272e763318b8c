import styles from './quotas.module.css'

/** Places taken, then those kept for who is answering; the rest of the track is free. */
export function FilledBar({
  places,
  taken,
  held,
}: {
  places: number
  taken: number
  held: number
}) {
  const whole = Math.max(1, places, taken + held)
  const part = (count: number) => Math.round((count / whole) * 1000) / 10
  return (
    <svg
      className={styles.bar}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.track} width="100" height="8" />
      <rect
        className={taken > places ? styles.over : styles.taken}
        width={part(taken)}
        height="8"
      />
      <rect className={styles.held} x={part(taken)} width={part(held)} height="8" />
    </svg>
  )
}
