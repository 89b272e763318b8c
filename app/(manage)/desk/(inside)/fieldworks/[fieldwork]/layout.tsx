import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readFieldwork } from '@/lib/wave/wave.query'
import { actor } from '../../../actor'
import { Sections } from './sections.client'

const ofEveryFieldwork = ['quotas', 'quality', 'weighting'] as const
const ofInvitations = ['sample', 'invitations', 'rates'] as const

type Props = { children: ReactNode; params: Promise<{ fieldwork: string }> }

/** The pages of a fieldwork, from any of them; those who run it see them all. */
export default async function FieldworkLayout({ children, params }: Props) {
  const { fieldwork } = await params
  const asking = await actor()
  const seen = may(asking, 'runFieldwork') && (await readFieldwork(db(), asking, fieldwork))
  if (!seen) return children
  const t = await getTranslations('desk.sections')
  const invites = seen.fieldwork.entry === 'invitation'
  const names = [
    ...(['overview', 'questionnaire'] as const),
    ...(invites ? ofInvitations : []),
    ...ofEveryFieldwork,
    'openAnswers' as const,
  ]
  return (
    <>
      <Sections
        label={t('label')}
        path={`/desk/fieldworks/${fieldwork}`}
        sections={names.map((name) => ({
          segment: name === 'overview' ? null : name === 'openAnswers' ? 'open-answers' : name,
          name: t(name),
        }))}
      />
      {children}
    </>
  )
}
