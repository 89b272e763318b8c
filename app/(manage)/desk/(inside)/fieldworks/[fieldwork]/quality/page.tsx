import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readQuality } from '@/lib/tabulation/quality.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { Panel } from '../../../panel'
import { Skeleton } from '../../../skeleton'
import { addressOf, askedIn, states } from './address'
import { ByKind } from './by-kind'
import { CheckAgain } from './check-again.client'
import { Decide } from './decide.client'
import { Effect } from './effect'
import { Flagged } from './flagged'
import styles from './quality.module.css'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality'))('title') }
}

/** What the checks noticed of responses, decided by a person, with what it changes. */
export default async function QualityPage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}/quality`
  const asking = await accountFor(path)
  const seen = await readFieldwork(db(), asking, id)
  if (!seen || !may(asking, 'runFieldwork')) notFound()
  const asked = askedIn(await searchParams)
  const quality = await readQuality(db(), asking, id, asked)
  if (!quality) notFound()
  const locale = await getLocale()
  const t = await getTranslations('quality')
  const { counts, responses, excluded, checked, definition, flagged, total, page, pages } = quality
  const kindName = asked.kind ? t(`kinds.${asked.kind}`) : t('allKinds')
  return (
    <>
      <PageHead
        above={
          <Link href={`/desk/fieldworks/${id}`}>
            {said(seen.audience.name, locale)} · {said(seen.wave.name, locale)}
          </Link>
        }
        title={t('title')}
        below={seen.programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
        aside={<CheckAgain fieldwork={id} />}
      />
      <p>{t('lead')}</p>
      <p>
        {checked === null
          ? t('never')
          : t('summary', { responses, flagged: quality.everFlagged, excluded })}{' '}
        {checked !== null && checked !== responses && t('behind', { checked, responses })}
      </p>
      <Panel id="kinds" title={t('kindsTitle')}>
        <ByKind counts={counts} asked={asked} path={path} />
      </Panel>
      <Panel id="effect" title={t('effectTitle')}>
        {asked.effect ? (
          <Suspense fallback={<Skeleton kind="table" />}>
            <Effect asking={asking} fieldwork={id} />
          </Suspense>
        ) : (
          <Link
            className="button secondary small"
            href={addressOf(path, { ...asked, effect: true })}
          >
            {t('effectLink')}
          </Link>
        )}
      </Panel>
      <Panel id="flagged" title={asked.kind ? `${t('listTitle')} : ${kindName}` : t('listTitle')}>
        <nav aria-label={t('states.label')} className={styles.states}>
          {states.map((state) => (
            <Link
              key={state}
              href={addressOf(path, { kind: asked.kind, state })}
              aria-current={state === asked.state ? 'true' : undefined}
            >
              {t(`states.${state}`)}
            </Link>
          ))}
          {asked.kind && (
            <Link href={addressOf(path, { state: asked.state })}>{t('allKinds')}</Link>
          )}
        </nav>
        <p className="note">{t('count', { count: total })}</p>
        {asked.state === 'open' && total > 1 && (
          <details className={styles.bulk}>
            <summary>{t('bulkTitle')}</summary>
            <p>{t('bulkLead', { count: total, kind: kindName })}</p>
            <Decide
              fieldwork={id}
              subject={{ name: 'every', value: asked.kind ?? 'any' }}
              count={total}
              decided={false}
            />
          </details>
        )}
        {flagged.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className={styles.list}>
            {flagged.map((one) => (
              <Flagged
                key={one.id}
                fieldwork={id}
                one={one}
                definition={definition}
                locale={locale}
              />
            ))}
          </ul>
        )}
        {pages > 1 && (
          <nav aria-label={t('pages')} className={styles.states}>
            {page > 1 && (
              <Link href={addressOf(path, { ...asked, page: page - 1 })}>{t('previous')}</Link>
            )}
            <span>{t('page', { page, pages })}</span>
            {page < pages && (
              <Link href={addressOf(path, { ...asked, page: page + 1 })}>{t('next')}</Link>
            )}
          </nav>
        )}
      </Panel>
    </>
  )
}
