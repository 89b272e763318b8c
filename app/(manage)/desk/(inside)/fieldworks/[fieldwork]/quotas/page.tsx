import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readQuotas } from '@/lib/response/quotas.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { Live } from '../../../live.client'
import { PageHead } from '../../../page-head'
import { Panel } from '../../../panel'
import { Skeleton } from '../../../skeleton'
import { wordsOf } from '../../../waves/[wave]/explore/words'
import { Editor } from './editor.client'
import { formQuota } from './form-quota'
import { namedVariables } from './names'
import { Places } from './places'
import { Protection } from './protection'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quotas'))('title') }
}

export default async function QuotasPage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}/quotas`
  const asking = await accountFor(path)
  const seen = await readFieldwork(db(), asking, id)
  if (!seen) notFound()
  const { audience, wave, programme, departments } = seen
  const t = await getTranslations('quotas')
  const locale = await getLocale()
  const format = await getFormatter()
  const now = new Date()
  const quotas = may(asking, 'runFieldwork') ? await readQuotas(db(), asking, id) : null
  const head = (
    <PageHead
      above={
        <Link href={`/desk/fieldworks/${id}`}>
          {said(audience.name, locale)} · {said(wave.name, locale)}
        </Link>
      }
      title={t('title')}
      below={programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
      aside={quotas && <Live at={format.dateTime(now, { timeStyle: 'short' })} />}
    />
  )
  if (!quotas)
    return (
      <>
        {head}
        <p>{t('notAllowed')}</p>
      </>
    )
  const { fieldwork, cells, offered } = quotas
  const words = wordsOf(await getTranslations('explore'), format, locale)
  const variables = namedVariables(words, offered, fieldwork, departments, t('noCategory'))
  const { all } = await searchParams
  const messages = { quotas: (await getMessages()).quotas }
  return (
    <>
      {head}
      <p>{t('lead')}</p>
      <Places
        fieldwork={fieldwork}
        cells={cells}
        variables={variables}
        showsAll={all === '1'}
        path={path}
      />
      {fieldwork.state !== 'closed' && (
        <Panel id="plan" title={t('plan')}>
          <NextIntlClientProvider messages={messages}>
            <Editor
              fieldwork={id}
              variables={variables}
              initial={formQuota(fieldwork.quota, cells)}
              isPlanned={fieldwork.quota !== null}
              target={fieldwork.target}
            />
          </NextIntlClientProvider>
        </Panel>
      )}
      <Suspense fallback={<Skeleton kind="progress" />}>
        <NextIntlClientProvider messages={messages}>
          <Protection asking={asking} fieldwork={fieldwork} now={now} />
        </NextIntlClientProvider>
      </Suspense>
    </>
  )
}
