import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import { db } from '@/lib/db/client'
import { previewWeighting } from '@/lib/tabulation/weightings.query'
import { Panel } from '../../../../panel'
import { Adopt } from '../adopt.client'
import { Head } from '../head'
import { Refusals } from '../refusals'
import { Report } from '../report'
import { seeWeightings } from '../seen'

type Props = { params: Promise<{ fieldwork: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('weighting')
  return { title: t('version.title', { number: (await params).number.slice(0, 6) }) }
}

/** One version, as it was kept, and what it does to the responses received so far. */
export default async function VersionPage({ params }: Props) {
  const { fieldwork: id, number } = await params
  const path = `/desk/fieldworks/${id}/weighting`
  const { asking, seen, weightings, variables, locale } = await seeWeightings(
    id,
    `${path}/${number}`,
  )
  const t = await getTranslations('weighting')
  const version = weightings?.versions.find((one) => String(one.number) === number)
  if (!weightings) {
    return (
      <>
        <Head seen={seen} title={t('title')} locale={locale} />
        <p>{t('notAllowed')}</p>
      </>
    )
  }
  if (!version) notFound()
  const { plan } = version
  const preview = await previewWeighting(db(), asking, id, plan)
  const format = await getFormatter()
  const { weighting } = await getMessages()
  const isUsed = weightings.fieldwork.weighting === version.number
  return (
    <NextIntlClientProvider messages={{ weighting }}>
      <Head
        seen={seen}
        title={t('version.title', { number: version.number })}
        locale={locale}
        isVersion
      />
      <Panel id="version" title={t('version.about')}>
        <p>
          {t('version.made', {
            author: version.author === 'system' ? t('versions.system') : version.author,
            at: format.dateTime(version.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
          })}{' '}
          {t(`advanced.methods.${plan.method}`)}
          {plan.bounds && ` ${t('version.bounds', plan.bounds)}`}
          {plan.trim && ` ${t('version.trim', plan.trim)}`}
        </p>
        <p>
          {isUsed && <strong>{t('version.inUse')} </strong>}
          <Link href={`${path}?from=${version.number}`}>{t('version.startFrom')}</Link>
        </p>
        <Adopt fieldwork={id} number={isUsed ? null : version.number} />
      </Panel>
      <Panel id="effect" title={t('version.effect')}>
        {preview && 'report' in preview && (
          <Report plan={plan} report={preview.report} variables={variables} />
        )}
        {preview && 'refusals' in preview && (
          <Refusals
            plan={plan}
            refusals={preview.refusals}
            variables={variables}
            lead={t('inUse.refused')}
          />
        )}
      </Panel>
    </NextIntlClientProvider>
  )
}
