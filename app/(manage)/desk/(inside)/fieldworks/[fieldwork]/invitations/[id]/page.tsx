import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readInvitation } from '@/lib/audience/invitation.query'
import { isFiltered } from '@/lib/audience/invitation-list'
import { db } from '@/lib/db/client'
import { parisDay } from '@/lib/wave/day'
import { standing } from '@/lib/wave/fieldwork'
import { Panel } from '../../../../panel'
import { askedIn, query, type Searched } from '../address'
import { Head } from '../head'
import { seeFieldwork } from '../seen'
import { Spoken } from '../spoken'
import { Beside } from './beside.client'
import { Doors } from './doors'
import { History } from './history'
import { Record } from './record.client'
import { Standing } from './standing'
import styles from './unit.module.css'
import { Who } from './who'

type Props = {
  params: Promise<{ fieldwork: string; id: string }>
  searchParams: Promise<Searched>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('unit.title') }
}

/** One unit: who it is, what happened, and what may be done for it. */
export default async function UnitPage({ params, searchParams }: Props) {
  const { fieldwork, id } = await params
  const searched = await searchParams
  const asked = askedIn(searched)
  const list = `/desk/fieldworks/${fieldwork}/invitations`
  const { asking, seen: of, allowed } = await seeFieldwork(fieldwork, `${list}/${id}`)
  const t = await getTranslations('invitations')
  if (!allowed) {
    return (
      <>
        <Head seen={of} title={t('unit.title')} inside />
        <p>{t('notAllowed')}</p>
      </>
    )
  }
  const subject = { fieldworkId: fieldwork, invitationId: id, vintage: of.wave.vintage }
  const seen = await readInvitation(db(), asking, subject, asked)
  if (!seen) notFound()
  const now = new Date()
  const { unit, beside, history } = seen
  const names = new Map(of.departments.map(({ code, name }) => [code, name]))
  const hasAnswered = unit.state === 'complete' || unit.state === 'partial'
  const to = (other: string | null) => other && `${list}/${other}${query(asked)}`
  return (
    <Spoken>
      <Head seen={of} title={unit.name} inside />
      <Beside
        previous={to(beside.previous)}
        next={to(beside.next)}
        list={`${list}${query(asked, { page: asked.page })}`}
        among={
          asked.state
            ? t('beside.among', { state: t(`states.${asked.state}`) })
            : t(isFiltered(asked) ? 'beside.filtered' : 'beside.all')
        }
      />
      <div className={styles.columns}>
        <div>
          <Standing of={of} seen={seen} />
          <Doors
            fieldwork={fieldwork}
            invitation={id}
            state={unit.state}
            stands={standing(of.fieldwork, now)}
            refused={typeof searched.refused === 'string' ? searched.refused : null}
          />
          <Panel id="record" title={t('record.title')}>
            {hasAnswered ? (
              <p>{t('refusals.already-answered')}</p>
            ) : (
              <Record
                key={id}
                fieldwork={fieldwork}
                invitation={id}
                today={parisDay(now)}
                from={history[0]?.day ?? ''}
              />
            )}
          </Panel>
        </div>
        <div>
          <Who seen={seen} departmentName={(code) => names.get(code) ?? code} />
          <History fieldwork={fieldwork} seen={seen} />
        </div>
      </div>
    </Spoken>
  )
}
