import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { standing } from '@/lib/wave/fieldwork'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor, actor } from '../../../actor'
import { said } from '../../../said'
import { StateBadge } from '../../../state-badge'
import { departmentSorts } from '../../department-table'
import { figuresAsked } from '../../figures-address'
import { Live } from '../../live.client'
import { PageHead } from '../../page-head'
import { Skeleton } from '../../skeleton'
import { Deeds } from './deeds'
import { Figures } from './figures'
import { FollowUp } from './follow-up'
import { Notice } from './notice'
import { Progress } from './progress'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asking = await actor()
  if (!may(asking, 'readFigures')) return {}
  const seen = await readFieldwork(db(), asking, (await params).fieldwork)
  if (!seen) return {}
  const locale = await getLocale()
  return { title: `${said(seen.audience.name, locale)} · ${said(seen.wave.name, locale)}` }
}

export default async function FieldworkPage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}`
  const asking = await accountFor(path)
  const seen = await readFieldwork(db(), asking, id)
  if (!seen) notFound()
  const { fieldwork, audience, wave, programme } = seen
  const now = new Date()
  const locale = await getLocale()
  const t = await getTranslations('desk.fieldwork')
  const toExplore = await getTranslations('explore')
  const toVersions = await getTranslations('versions')
  const format = await getFormatter()
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), { dateStyle: 'long' })
  const asked = await searchParams
  const stands = standing(fieldwork, now)
  const by = departmentSorts.find((sort) => sort === asked.sort) ?? 'reached'
  return (
    <>
      <PageHead
        above={<Link href={`/desk/waves/${wave.id}`}>{said(wave.name, locale)}</Link>}
        title={
          <>
            <AudienceMark tone={toneOf(audience.code, audience.position)} size={20} />
            {said(audience.name, locale)}
          </>
        }
        below={
          <>
            <StateBadge standing={stands} />
            <span>
              {t('dates', { opensOn: day(fieldwork.opensOn), closesOn: day(fieldwork.closesOn) })}
            </span>
            <span>{said(fieldwork.mode, locale)}</span>
            {programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
            <Link href={`/desk/fieldworks/${fieldwork.id}/questionnaire`}>
              {toVersions('link')}
            </Link>
            {may(asking, 'exportResults') && (
              <Link href={`/desk/waves/${wave.id}/explore?audience=${audience.code}`}>
                {toExplore('link')}
              </Link>
            )}
          </>
        }
        aside={<Live at={format.dateTime(now, { timeStyle: 'short' })} />}
      />
      {may(asking, 'runFieldwork') && (
        <>
          <Deeds seen={seen} standing={stands} now={now} />
          <Suspense fallback={<Skeleton kind="progress" />}>
            <Progress asking={asking} seen={seen} by={by} now={now} path={path} />
          </Suspense>
        </>
      )}
      {may(asking, 'runFieldwork') && fieldwork.state === 'draft' && <FollowUp seen={seen} />}
      {may(asking, 'runFieldwork') && <Notice seen={seen} />}
      <Suspense fallback={<Skeleton kind="figures" />}>
        <Figures asking={asking} seen={seen} asked={figuresAsked(asked, asking)} path={path} />
      </Suspense>
    </>
  )
}
