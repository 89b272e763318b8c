import Link from 'next/link'
import { getTranslations } from 'next-intl/server'

/** An account that reads results and builds no tables is told whom to ask. */
export async function Refused({ waveId }: { waveId: string }) {
  const t = await getTranslations('explore.refused')
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p>
        <Link href={`/desk/waves/${waveId}`}>{t('back')}</Link>
      </p>
    </>
  )
}
