import type { ReactNode } from 'react'
import styles from './key-numbers.module.css'

export type KeyNumber = { label: string; value: ReactNode; note?: ReactNode }

export function KeyNumbers({ numbers }: { numbers: KeyNumber[] }) {
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ label, value, note }) => (
        <div key={label} className={styles.number}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
