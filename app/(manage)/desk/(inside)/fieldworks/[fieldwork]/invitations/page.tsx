import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { readInvitations } from '@/lib/audience/invitations.query'
import { readMailings } from '@/lib/audience/mailings.query'
import { db } from '@/lib/db/client'
import { Live } from '../../../live.client'
import { Panel } from '../../../panel'
import { askedIn, type Searched } from './address'
import { Head } from './head'
import { Mailings } from './mailings'
import { NoServer } from './no-server'
import { seeFieldwork } from './seen'
import { Spoken } from './spoken'
import { StateLinks } from './state-links'
import { Units } from './units'

type Props = { params: Promise<{ fieldwork: string }>; searchParams: Promise<Searched> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('title') }
}

/** Who was invited and where each of them stands; what was written to them. */
export default async function InvitationsPage({ params, searchParams }: Props) {
  const { fieldwork } = await params
  const asked = askedIn(await searchParams)
  const path = `/desk/fieldworks/${fieldwork}/invitations`
  const { asking, seen: of, allowed } = await seeFieldwork(fieldwork, path)
  const t = await getTranslations('invitations')
  const invites = of.fieldwork.entry === 'invitation'
  if (!allowed || !invites) {
    return (
      <>
        <Head seen={of} title={t('title')} />
        <p>{allowed ? t('notInvited') : t('notAllowed')}</p>
      </>
    )
  }
  const [seen, mailings] = await Promise.all([
    readInvitations(db(), asking, fieldwork, asked),
    readMailings(db(), asking, fieldwork),
  ])
  if (seen.total === 0) {
    return (
      <>
        <Head seen={of} title={t('title')} />
        <Panel id="empty" title={t('empty.title')}>
          <p>{t('empty.lead')}</p>
          <Link className="button" href={`/desk/fieldworks/${fieldwork}/sample`}>
            {t('empty.link')}
          </Link>
        </Panel>
      </>
    )
  }
  const format = await getFormatter()
  return (
    <Spoken>
      <Head
        seen={of}
        title={t('title')}
        aside={<Live at={format.dateTime(new Date(), { timeStyle: 'short' })} />}
      />
      {!mailings.hasServer && <NoServer />}
      <StateLinks seen={seen} asked={asked} path={path} />
      <Mailings fieldwork={fieldwork} seen={mailings} />
      <Units of={of} seen={seen} asked={asked} path={path} />
    </Spoken>
  )
}
