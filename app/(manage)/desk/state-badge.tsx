import { getTranslations } from 'next-intl/server'
import type { Standing } from '@/lib/wave/fieldwork'
import styles from './state-badge.module.css'

export async function StateBadge({ standing }: { standing: Standing }) {
  const t = await getTranslations('desk.standing')
  return <span className={`${styles.badge} ${styles[standing]}`}>{t(standing)}</span>
}
