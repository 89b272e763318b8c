import { getTranslations } from 'next-intl/server'
import styles from './skeleton.module.css'

const shapes = { progress: [88, 220, 320, 260], figures: [120, 180, 180, 180], table: [240] }

/** The shape of what comes. */
export async function Skeleton({ kind }: { kind: keyof typeof shapes }) {
  const t = await getTranslations('desk.frame')
  return (
    <div aria-busy="true">
      <p className="visually-hidden">{t('loading')}</p>
      {shapes[kind].map((height, index) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes never move
          key={index}
          className={styles.block}
          height={height}
          aria-hidden="true"
          focusable="false"
        />
      ))}
    </div>
  )
}
