import type { Metadata } from 'next'
import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { Panel } from '../../../panel'
import { CountBy } from './count-by.client'
import { Editor } from './editor.client'
import { emptyPlan, formPlan } from './form-plan'
import { Head } from './head'
import { InUse } from './in-use'
import { seeWeightings } from './seen'
import { Versions } from './versions'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('weighting'))('title') }
}

export default async function WeightingPage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const { from } = await searchParams
  const path = `/desk/fieldworks/${id}/weighting`
  const { asking, seen, weightings, variables, addable, locale } = await seeWeightings(id, path)
  const t = await getTranslations('weighting')
  if (!weightings) {
    return (
      <>
        <Head seen={seen} title={t('title')} locale={locale} />
        <p>{t('notAllowed')}</p>
      </>
    )
  }
  const { versions, fieldwork, respondents } = weightings
  const used = versions.find(({ number }) => number === fieldwork.weighting)
  const start = versions.find(({ number }) => String(number) === from) ?? used
  const { weighting } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ weighting }}>
      <Head seen={seen} title={t('title')} locale={locale} />
      <p>{t('lead', { count: respondents })}</p>
      <InUse asking={asking} fieldwork={id} used={used ?? null} variables={variables} />
      {respondents === 0 ? (
        <Panel id="compose" title={t('compose')}>
          <p>{t('empty')}</p>
          <p>
            <Link href={`/desk/fieldworks/${id}`}>{t('backToFieldwork')}</Link>
          </p>
        </Panel>
      ) : (
        <Panel id="compose" title={t('compose')}>
          {start && <p className="note">{t('startsFrom', { number: start.number })}</p>}
          <Editor
            key={typeof from === 'string' ? from : ''}
            fieldwork={id}
            variables={variables}
            initial={start ? formPlan(start.plan) : emptyPlan}
          />
          {addable.length > 0 && variables.length < 8 && (
            <CountBy fieldwork={id} addable={addable} />
          )}
        </Panel>
      )}
      <Versions versions={versions} used={fieldwork.weighting} variables={variables} />
    </NextIntlClientProvider>
  )
}
