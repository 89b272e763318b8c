import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { readLetters } from '@/lib/audience/letters.query'
import { isEditable, mayBe } from '@/lib/audience/mailing'
import { readMailing } from '@/lib/audience/mailings.query'
import { db } from '@/lib/db/client'
import { parisDay } from '@/lib/wave/day'
import { Live } from '../../../../live.client'
import { Head } from '../../invitations/head'
import { NoServer } from '../../invitations/no-server'
import { seeFieldwork } from '../../invitations/seen'
import { Spoken } from '../../invitations/spoken'
import { Editor } from '../editor.client'
import { editorProps } from '../seen'
import { writingOf } from '../writing'
import { Deeds } from './deeds.client'
import { Letters } from './letters'
import { Progress } from './progress'
import { Text } from './text'

type Props = { params: Promise<{ fieldwork: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('invitations')
  const number = Number((await params).number)
  return Number.isInteger(number) ? { title: t('mailing.numbered', { number }) } : {}
}

/** A mailing: rewritten until the first mail is queued, followed from then on. */
export default async function MailingPage({ params }: Props) {
  const { fieldwork, number: given } = await params
  const number = Number(given)
  if (!/^[1-9]\d{0,5}$/.test(given)) notFound()
  const path = `/desk/fieldworks/${fieldwork}/mailings/${number}`
  const { asking, seen, allowed } = await seeFieldwork(fieldwork, path)
  const t = await getTranslations('invitations')
  if (!allowed) {
    return (
      <>
        <Head seen={seen} title={t('mailing.numbered', { number })} inside />
        <p>{t('notAllowed')}</p>
      </>
    )
  }
  const now = new Date()
  const of = { fieldworkId: fieldwork, number }
  const progress = await readMailing(db(), asking, of, now)
  if (!progress) notFound()
  const { mailing, total, hasServer } = progress
  const { purpose, channel, state, startsAt } = mailing
  const format = await getFormatter()
  const letters = channel === 'letter' ? await readLetters(db(), asking, of) : null
  const editable = isEditable(state, total) && letters === null
  const at = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Spoken>
      <Head
        seen={seen}
        title={t('mailing.title', { number, what: t(`mailing.what.${channel}.${purpose}`) })}
        inside
        below={
          <>
            <strong>{t(`mailing.states.${channel}.${state}`)}</strong>
            {state === 'scheduled' && startsAt && (
              <span>{t('mailing.at', { at: at(startsAt) })}</span>
            )}
            <span>{t('mailing.made', { author: mailing.author, at: at(mailing.createdAt) })}</span>
          </>
        }
        aside={!editable && <Live at={format.dateTime(now, { timeStyle: 'short' })} />}
      />
      {channel === 'mail' && !hasServer && mayBe('cancel', state) && <NoServer />}
      <Deeds
        fieldwork={fieldwork}
        number={number}
        deeds={[
          ...(channel === 'mail' && mayBe('pause', state) ? (['pause'] as const) : []),
          ...(mayBe('resume', state) ? (['resume'] as const) : []),
          ...(channel === 'letter' && state === 'draft' ? (['prepare'] as const) : []),
          ...(mayBe('cancel', state) ? (['cancel'] as const) : []),
        ]}
      />
      {letters && (
        <Letters
          fieldwork={fieldwork}
          number={number}
          letters={letters}
          state={state}
          today={parisDay(now)}
          from={parisDay(mailing.createdAt)}
        />
      )}
      {channel === 'mail' && total > 0 && <Progress fieldwork={fieldwork} progress={progress} />}
      {editable ? (
        <Editor
          {...(await editorProps(asking, seen))}
          number={number}
          saved={writingOf(mailing)}
          canSchedule={state === 'draft'}
        />
      ) : (
        <Text mailing={mailing} />
      )}
    </Spoken>
  )
}
