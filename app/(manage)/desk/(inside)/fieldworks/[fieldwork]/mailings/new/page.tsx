import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { defaultTexts } from '@/lib/audience/default-texts/default-texts'
import type { MailingChannel, MailingPurpose } from '@/lib/audience/mailing'
import { Head } from '../../invitations/head'
import { seeFieldwork } from '../../invitations/seen'
import { Spoken } from '../../invitations/spoken'
import { Editor } from '../editor.client'
import { editorProps } from '../seen'
import { writingOf } from '../writing'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('mailing.newTitle') }
}

const purposes: readonly MailingPurpose[] = ['invitation', 'reminder', 'thanks']

/** A mailing that is not saved yet: complete as it opens, to be rewritten. */
export default async function NewMailingPage({ params, searchParams }: Props) {
  const { fieldwork } = await params
  const asked = await searchParams
  const purpose = purposes.find((one) => one === asked.purpose) ?? 'invitation'
  const channel: MailingChannel = asked.channel === 'letter' ? 'letter' : 'mail'
  const path = `/desk/fieldworks/${fieldwork}/mailings/new?purpose=${purpose}&channel=${channel}`
  const { asking, seen, allowed } = await seeFieldwork(fieldwork, path)
  const t = await getTranslations('invitations')
  const title = t(`mailing.new.${channel}.${purpose}`)
  if (!allowed || seen.fieldwork.entry !== 'invitation') {
    return (
      <>
        <Head seen={seen} title={title} inside />
        <p>{allowed ? t('notInvited') : t('notAllowed')}</p>
      </>
    )
  }
  const texts = defaultTexts(purpose, channel)
  const all = [...new Set(['fr' as const, ...seen.languages])]
  const spoken = Object.fromEntries(
    Object.entries(texts).filter(([it]) => all.some((one) => one === it)),
  )
  const recipients = channel === 'letter' ? { withoutEmail: true as const } : {}
  const plan = { purpose, channel, texts: { ...spoken, fr: texts.fr }, recipients }
  return (
    <Spoken>
      <Head seen={seen} title={title} inside />
      <Editor
        key={`${purpose} ${channel}`}
        {...(await editorProps(asking, seen))}
        number={null}
        saved={writingOf(plan)}
        canSchedule
      />
    </Spoken>
  )
}
