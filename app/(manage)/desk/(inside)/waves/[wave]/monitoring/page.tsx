import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readMonitoring } from '@/lib/tabulation/monitoring.query'
import { isOpen } from '@/lib/wave/fieldwork'
import { readWave } from '@/lib/wave/wave.query'
import { accountFor, actor } from '../../../../actor'
import { said } from '../../../../said'
import { Live } from '../../../live.client'
import { PageHead } from '../../../page-head'
import { Audiences } from './audiences'
import { BreakOffPanel } from './break-off-panel'
import { Chooser } from './chooser'
import { FlagsPanel } from './flags-panel'
import { LagPanel } from './lag-panel'
import { lagsOf } from './lags'
import { MapPanel } from './map-panel'
import { SamplePanel } from './sample-panel'
import { seenOf } from './seen'
import { TakeAway } from './take-away'
import { type Say, wordsOf } from './words'

type Props = {
  params: Promise<{ wave: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asking = await actor()
  if (!may(asking, 'runFieldwork')) return {}
  const seen = await readWave(db(), asking, (await params).wave)
  const t = await getTranslations('monitoring')
  return seen ? { title: t('titleOf', { wave: said(seen.wave.name, await getLocale()) }) } : {}
}

/** What analysts open every morning while the field is open. */
export default async function MonitoringPage({ params, searchParams }: Props) {
  const { wave: id } = await params
  const path = `/desk/waves/${id}/monitoring`
  const asking = await accountFor(path)
  // It counts responses: those who only read figures have no such page.
  if (!may(asking, 'runFieldwork')) notFound()
  const now = new Date()
  const [overview, monitoring] = await Promise.all([
    readWave(db(), asking, id),
    readMonitoring(db(), asking, id, now),
  ])
  if (!overview) notFound()
  const t = await getTranslations('monitoring')
  const explored = await getTranslations('explore')
  const format = await getFormatter()
  const words = wordsOf(t as Say, explored as Say, format, await getLocale())
  const { wave, programme, departments } = overview
  const seen = seenOf(overview, monitoring)
  const asked = (await searchParams).audience
  const chosen =
    seen.find(({ audience }) => audience.code === asked) ??
    seen.find(({ one }) => isOpen(one.fieldwork, now)) ??
    seen[0]
  return (
    <>
      <PageHead
        above={<Link href={`/desk/waves/${id}`}>{words.text(wave.name)}</Link>}
        title={t('title')}
        below={
          <>
            <span>{words.asOf(now)}</span>
            {programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
          </>
        }
        aside={
          <div className="no-print">
            <Live at={format.dateTime(now, { timeStyle: 'short' })} />
          </div>
        }
      />
      {!chosen ? (
        <p className="notice">{t('empty')}</p>
      ) : (
        <>
          <TakeAway wave={id} locale={words.locale} />
          <Audiences seen={seen} words={words} now={now} today={monitoring.today} />
          <LagPanel
            lags={lagsOf(words, seen, departments, now)}
            hasParts={seen.some(({ one }) => isOpen(one.fieldwork, now) && one.parts.length > 0)}
            words={words}
          />
          <Chooser seen={seen} chosen={chosen} path={path} words={words} />
          <MapPanel seen={chosen} departments={departments} words={words} />
          <SamplePanel seen={chosen} departments={departments} words={words} />
          <BreakOffPanel seen={chosen} words={words} />
          <FlagsPanel seen={seen} words={words} />
        </>
      )}
    </>
  )
}
