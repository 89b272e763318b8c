import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { db } from '@/lib/db/client'
import { readWaves } from '@/lib/wave/wave.query'
import { accountFor } from '../actor'
import { PageHead } from './page-head'
import { Skeleton } from './skeleton'
import { WaveFieldworks } from './wave-fieldworks'

export default async function Overview() {
  const asking = await accountFor('/desk')
  const waves = await readWaves(db(), asking)
  const t = await getTranslations('desk.overview')
  if (waves.length === 0) {
    return (
      <>
        <PageHead title={t('emptyTitle')} />
        <p className="notice">{t('empty')}</p>
      </>
    )
  }
  return (
    <>
      <PageHead title={t('title')} below={t('lead')} />
      {waves.map((overview) => (
        <Suspense key={overview.wave.id} fallback={<Skeleton kind="table" />}>
          <WaveFieldworks asking={asking} overview={overview} />
        </Suspense>
      ))}
    </>
  )
}
