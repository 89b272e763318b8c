import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import type { Seen } from './audiences'
import styles from './chooser.module.css'
import type { Words } from './words'

/** Whose details stand below, kept in the address. */
export async function Chooser({
  seen,
  chosen,
  path,
  words,
}: {
  seen: Seen[]
  chosen: Seen
  path: string
  words: Words
}) {
  const t = await getTranslations('monitoring.detail')
  return (
    <nav aria-label={t('choose')} className={styles.chooser}>
      {seen.map((it) => (
        <Link
          key={it.audience.code}
          href={`${path}?audience=${it.audience.code}#map`}
          scroll={false}
          aria-current={it === chosen ? 'true' : undefined}
        >
          <AudienceMark tone={it.tone} size={12} />
          {words.text(it.audience.name)}
        </Link>
      ))}
    </nav>
  )
}
