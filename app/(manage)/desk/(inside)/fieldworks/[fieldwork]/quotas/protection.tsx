import { getFormatter, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readLinkProtection } from '@/lib/response/quotas.query'
import { readProgress } from '@/lib/tabulation/monitoring.query'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { KeyNumbers } from '../../../key-numbers'
import { Panel } from '../../../panel'
import { Protect } from './protect.client'

/** What stands between an open link and whoever would stuff it, and what it noticed so far. */
export async function Protection({
  asking,
  fieldwork,
  now,
}: {
  asking: Actor
  fieldwork: Fieldwork
  now: Date
}) {
  const t = await getTranslations('quotas.protection')
  const format = await getFormatter()
  if (fieldwork.entry === 'invitation')
    return (
      <Panel id="protection" title={t('title')}>
        <p>{t('byInvitation')}</p>
      </Panel>
    )
  const { protection, attempts, signals } = await readLinkProtection(db(), asking, fieldwork, now)
  const { outcomes } = await readProgress(db(), asking, fieldwork.id)
  const without = Math.max(0, outcomes.complete - signals.any)
  const isBusy =
    attempts.ofBusiest > protection.calmPerNetwork || attempts.ofAll > protection.calmInAll
  return (
    <Panel id="protection" title={t('title')}>
      <p>{t('lead')}</p>
      <KeyNumbers
        numbers={[
          {
            label: t('complete'),
            value: format.number(outcomes.complete),
            note: t('without', { count: without }),
          },
          {
            label: t('signalled'),
            value: format.number(signals.any),
            note: t('ofWhich', { burst: signals.burst, overQuota: signals.overQuota }),
          },
          { label: t('turnedAway'), value: format.number(outcomes.overQuota) },
          {
            label: t('now'),
            value: format.number(attempts.ofAll),
            note: t('busiest', { count: attempts.ofBusiest, networks: attempts.networks }),
          },
        ]}
      />
      <p className={isBusy ? 'notice warning' : 'note'}>{isBusy ? t('busy') : t('calm')}</p>
      {attempts.networks === 1 && attempts.ofAll >= 20 && (
        <p className="notice warning">{t('oneNetwork')}</p>
      )}
      {fieldwork.state !== 'closed' && <Protect fieldwork={fieldwork.id} protection={protection} />}
    </Panel>
  )
}
