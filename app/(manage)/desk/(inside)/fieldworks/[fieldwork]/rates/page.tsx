import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readAlerts } from '@/lib/response/alerts.query'
import { readOpenLink } from '@/lib/response/open-link.query'
import { readRates } from '@/lib/response/rates.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { Alerts } from './alerts'
import { ratesAsked } from './asked'
import { Moment } from './moment'
import { OpenLinkFigures } from './open-link'
import { RatesShown } from './rates-shown'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rates'))('title') }
}

export default async function RatesPage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}/rates`
  const asking = await accountFor(path)
  const seen = await readFieldwork(db(), asking, id)
  if (!seen) notFound()
  const { fieldwork, audience, wave, programme } = seen
  const t = await getTranslations('rates')
  const locale = await getLocale()
  const head = (
    <PageHead
      above={
        <Link href={`/desk/fieldworks/${id}`}>
          {said(audience.name, locale)} · {said(wave.name, locale)}
        </Link>
      }
      title={t(fieldwork.entry === 'open' ? 'open.title' : 'title')}
      below={programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
    />
  )
  if (!may(asking, 'runFieldwork')) {
    return (
      <>
        {head}
        <p>{t('notAllowed')}</p>
      </>
    )
  }
  const now = new Date()
  const asked = ratesAsked(await searchParams, now)
  const { on, by } = asked
  const [rates, openLink, alerts, messages] = await Promise.all([
    readRates(db(), asking, id, { on, ...(by && { by }) }),
    readOpenLink(db(), asking, id, { on }),
    readAlerts(db(), asking, id),
    getMessages(),
  ])
  return (
    <NextIntlClientProvider messages={{ rates: messages.rates }}>
      {head}
      <Moment asked={asked} fieldwork={fieldwork} path={path} parts={rates !== null} />
      {rates && <RatesShown rates={rates} seen={seen} by={by} />}
      {openLink && <OpenLinkFigures open={openLink} />}
      <Alerts seen={seen} {...alerts} />
    </NextIntlClientProvider>
  )
}
