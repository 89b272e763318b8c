import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { readSampling } from '@/lib/audience/sampling.query'
import { db } from '@/lib/db/client'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { Panel } from '../../../panel'
import { ChooseFrame } from './choose-frame'
import { Draws } from './draws'
import { PlanForm } from './plan-form.client'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<{ frame?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frames'))('sample.title') }
}

/** How units are drawn for a fieldwork, and the draws that were made. */
export default async function SamplePage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}`
  const asking = await accountFor(`${path}/sample`)
  if (!may(asking, 'runFieldwork')) notFound()
  const { frame } = await searchParams
  const [seen, sampling] = await Promise.all([
    readFieldwork(db(), asking, id),
    readSampling(db(), asking, id, typeof frame === 'string' ? frame : null),
  ])
  if (!seen || !sampling) notFound()
  const { fieldwork, audience, wave, programme } = seen
  const { frames, chosen, groups, samples } = sampling
  const t = await getTranslations('frames')
  const locale = await getLocale()
  const query = new URLSearchParams({ programme: programme.id, audience: audience.code })
  const mayDraw = fieldwork.entry === 'invitation' && fieldwork.state !== 'closed'
  return (
    <>
      <PageHead
        above={
          <Link href={path}>
            {said(audience.name, locale)} · {said(wave.name, locale)}
          </Link>
        }
        title={t('sample.title')}
        below={programme.synthetic && <span className="synthetic">{t('sample.synthetic')}</span>}
      />
      {fieldwork.entry === 'open' && <p className="notice">{t('sample.openLink')}</p>}
      <p role="status" className="visually-hidden">
        {samples.length > 0 && t('sample.draws', { count: samples.length })}
      </p>
      {samples.length > 0 && (
        <Panel id="draws" title={t('sample.draws', { count: samples.length })}>
          <Draws fieldwork={id} samples={samples} frames={frames} />
        </Panel>
      )}
      {mayDraw && (
        <Panel id="plan" title={t(samples.length > 0 ? 'sample.again' : 'sample.plan')}>
          {chosen ? (
            <>
              <ChooseFrame
                frames={frames}
                chosen={chosen}
                path={`${path}/sample`}
                fixed={samples.length > 0}
              />
              <PlanForm
                key={`${chosen.id} ${samples.length}`}
                fieldwork={id}
                frame={chosen}
                groups={groups}
                before={samples.at(-1)?.plan ?? null}
                counted={fieldwork.tallyPlan.profile}
                target={fieldwork.target}
              />
            </>
          ) : (
            <>
              <p>{t('sample.noFrame')}</p>
              <p>
                <Link href={`/desk/frames/new?${query}`} className="button small">
                  {t('new.link')}
                </Link>{' '}
                <Link href="/desk/frames">{t('title')}</Link>
              </p>
            </>
          )}
        </Panel>
      )}
      {fieldwork.entry === 'invitation' && fieldwork.state === 'closed' && (
        <p className="note">{t('sample.closed')}</p>
      )}
    </>
  )
}
