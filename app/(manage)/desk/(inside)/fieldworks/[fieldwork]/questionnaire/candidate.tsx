import { getFormatter, getTranslations } from 'next-intl/server'
import type { VersionsOfFieldwork } from '@/lib/wave/versions.query'
import { DeedForm } from '../../../deed-form.client'
import { Panel } from '../../../panel'
import { acceptAction } from './actions'
import { Changes } from './changes'
import { Findings } from './findings'
import { Refused } from './refused'

type Candidate = NonNullable<VersionsOfFieldwork['candidate']>

/** The newest published version that the fieldwork does not take yet: what it changes, then the deed. */
export async function CandidateVersion({
  seen: { fieldwork, accepted, hasBegun },
  candidate,
  mayAccept,
}: {
  seen: VersionsOfFieldwork
  candidate: Candidate
  mayAccept: boolean
}) {
  const t = await getTranslations('versions')
  const format = await getFormatter()
  const { number, definition, changes, findings, refusal } = candidate
  const before = accepted.at(-1)
  const telling = changes.filter((one) => one.class === 'comparability').length
  const consequences = [
    t(hasBegun ? 'candidate.begun' : 'candidate.draft', { number }),
    ...(hasBegun && telling > 0 ? [t('candidate.comparability', { count: telling })] : []),
  ]
  return (
    <Panel
      id="candidate"
      title={t('candidate.title', {
        number,
        day: format.dateTime(candidate.publishedAt, { dateStyle: 'long' }),
      })}
      aside={before && <span className="note">{t('changes.from', { number: before.number })}</span>}
    >
      <Changes
        changes={changes}
        definitions={[definition, ...(before ? [before.definition] : [])]}
      />
      {findings.length > 0 && (
        <>
          <h3>{t('findings.title', { number })}</h3>
          <Findings findings={findings} definition={definition} />
        </>
      )}
      {refusal ? (
        <Refused refusal={refusal} />
      ) : mayAccept ? (
        <DeedForm
          action={acceptAction}
          subject={{ name: 'subject', value: `${fieldwork.id} ${candidate.hash}` }}
          title={t('candidate.open', { number })}
          consequences={consequences.join(' ')}
          submit={t('candidate.submit')}
        />
      ) : (
        <p className="note">{t('candidate.administrators')}</p>
      )}
    </Panel>
  )
}
