import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { mailSettings } from '@/lib/platform/environment'
import { type Alert, alertKinds, needsInvitations } from '@/lib/response/alert'
import type { readAlerts } from '@/lib/response/alerts.query'
import { Panel } from '../../../panel'
import { AlertForm } from './alert-form.client'
import { alertWords } from './alert-words'
import type { Seen } from './rates-shown'
import { RemoveAlert } from './remove-alert.client'

export async function Alerts({
  seen: { fieldwork },
  alerts,
  team,
}: { seen: Seen } & Awaited<ReturnType<typeof readAlerts>>) {
  const t = await getTranslations('rates.alerts')
  const format = await getFormatter()
  const { termsOf, foundOf } = await alertWords()
  const at = (instant: Date) =>
    format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short' })
  const stateOf = ({ firedAt, sentAt }: Alert) =>
    firedAt ? t(sentAt ? 'fired' : 'unsent', { day: at(firedAt) }) : t('waiting')
  const nameOf = (email: string) => team.find((one) => one.email === email)?.name ?? email
  const kinds = alertKinds.filter(
    (kind) =>
      (fieldwork.entry === 'invitation' || !needsInvitations(kind)) &&
      (fieldwork.quota !== null || kind !== 'quotaFull'),
  )
  return (
    <Panel id="alerts" title={t('title')}>
      <p className="note">{t('lead')}</p>
      {!mailSettings() && <p className="notice warning">{t('noMail')}</p>}
      {alerts.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <TableScroll label={t('title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('to')}</th>
                <th scope="col" className="no-print">
                  {t('deed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {alerts.map((alert) => (
                <tr key={alert.id}>
                  <th scope="row">{termsOf(alert)}</th>
                  <td>
                    {alert.firedAt ? <strong>{stateOf(alert)}</strong> : stateOf(alert)}
                    {alert.value !== null && <br />}
                    {alert.value !== null && t('found', { value: foundOf(alert, alert.value) })}
                  </td>
                  <td>{alert.recipients.map(nameOf).join(', ')}</td>
                  <td className="no-print">
                    <RemoveAlert fieldwork={fieldwork.id} alert={alert.id} name={termsOf(alert)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {fieldwork.state !== 'closed' && team.length > 0 && (
        <AlertForm fieldwork={fieldwork.id} kinds={kinds} team={team} />
      )}
    </Panel>
  )
}
