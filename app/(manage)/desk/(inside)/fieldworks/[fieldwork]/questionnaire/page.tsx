import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readVersions } from '@/lib/wave/versions.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { Panel } from '../../../panel'
import { Accepted } from './accepted'
import { CandidateVersion } from './candidate'
import { Changes } from './changes'
import { Findings } from './findings'

type Props = { params: Promise<{ fieldwork: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('title') }
}

/** The versions of its questionnaire that a fieldwork takes, what each changed, and the next one. */
export default async function QuestionnairePage({ params }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}`
  const asking = await accountFor(`${path}/questionnaire`)
  const [seen, versions] = await Promise.all([
    readFieldwork(db(), asking, id),
    readVersions(db(), asking, id, new Date()),
  ])
  if (!seen || !versions) notFound()
  const { audience, wave, programme } = seen
  const { accepted, candidate, findings } = versions
  const newest = accepted.at(-1)
  const locale = await getLocale()
  const t = await getTranslations('versions')
  const toPrintable = await getTranslations('printable')
  return (
    <>
      <PageHead
        above={
          <Link href={path}>
            {said(audience.name, locale)} · {said(wave.name, locale)}
          </Link>
        }
        title={t('title')}
        below={
          <>
            {programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
            <Link href={`${path}/printable`}>{toPrintable('link')}</Link>
          </>
        }
      />
      <p>{t('lead')}</p>
      {candidate ? (
        <CandidateVersion
          seen={versions}
          candidate={candidate}
          mayAccept={may(asking, 'administer')}
        />
      ) : (
        <p className="note">{t('candidate.none')}</p>
      )}
      <Panel
        id="accepted"
        title={t('accepted.title')}
        aside={<a href="/api/v1/questionnaire.schema.json">{t('accepted.schema')}</a>}
      >
        <Accepted fieldwork={id} versions={accepted} />
      </Panel>
      {accepted
        .slice(1)
        .toReversed()
        .map(({ hash, number, changes, definition }) => {
          const before = accepted[accepted.findIndex((one) => one.hash === hash) - 1]
          return (
            <Panel
              key={hash}
              id={`version-${number}`}
              title={t('changes.title', { number })}
              aside={
                before && (
                  <span className="note">{t('changes.from', { number: before.number })}</span>
                )
              }
            >
              <Changes
                changes={changes}
                definitions={[definition, ...(before ? [before.definition] : [])]}
              />
            </Panel>
          )
        })}
      {newest && (
        <Panel id="findings" title={t('findings.title', { number: newest.number })}>
          <Findings findings={findings} definition={newest.definition} />
        </Panel>
      )}
    </>
  )
}
