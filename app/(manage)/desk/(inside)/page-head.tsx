import type { ReactNode } from 'react'
import styles from './page-head.module.css'

export function PageHead({
  above,
  title,
  below,
  aside,
}: {
  above?: ReactNode
  title: ReactNode
  below?: ReactNode
  aside?: ReactNode
}) {
  return (
    <div className={styles.head}>
      <div>
        {above && <div className={styles.above}>{above}</div>}
        <h1 className={styles.title}>{title}</h1>
        {below && <div className={styles.below}>{below}</div>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </div>
  )
}
