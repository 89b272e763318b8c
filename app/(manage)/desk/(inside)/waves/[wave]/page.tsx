import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readWave } from '@/lib/wave/wave.query'
import { accountFor, actor } from '../../../actor'
import { said } from '../../../said'
import { ExportLinks } from '../../export-links'
import { figuresAsked } from '../../figures-address'
import { PageHead } from '../../page-head'
import { Panel } from '../../panel'
import { Skeleton } from '../../skeleton'
import { WaveFieldworks } from '../../wave-fieldworks'
import { Publication } from './publication'
import { WaveIndicators } from './wave-indicators'

type Props = {
  params: Promise<{ wave: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asking = await actor()
  if (!may(asking, 'readFigures')) return {}
  const seen = await readWave(db(), asking, (await params).wave)
  return seen ? { title: said(seen.wave.name, await getLocale()) } : {}
}

export default async function WavePage({ params, searchParams }: Props) {
  const { wave: id } = await params
  const path = `/desk/waves/${id}`
  const asking = await accountFor(path)
  const seen = await readWave(db(), asking, id)
  if (!seen) notFound()
  const t = await getTranslations('desk.wave')
  const toExplore = await getTranslations('explore')
  const locale = await getLocale()
  const { wave, programme } = seen
  return (
    <>
      <PageHead
        above={said(programme.name, locale)}
        title={said(wave.name, locale)}
        below={programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
        aside={
          may(asking, 'exportResults') && (
            <Link href={`${path}/explore`} className="button secondary small">
              {toExplore('link')}
            </Link>
          )
        }
      />
      <Suspense fallback={<Skeleton kind="table" />}>
        <WaveFieldworks asking={asking} overview={seen} title={t('fieldworks')} />
        <Publication asking={asking} wave={wave} />
        <WaveIndicators
          asking={asking}
          seen={seen}
          asked={figuresAsked(await searchParams, asking)}
          path={path}
        />
      </Suspense>
      {may(asking, 'exportResults') && (
        <Panel id="files" title={t('files')}>
          <ExportLinks
            files={[{ name: t('results'), href: `/api/v1/waves/${wave.id}/results.csv` }]}
          />
        </Panel>
      )}
    </>
  )
}
