import { getFormatter, getTranslations } from 'next-intl/server'
import type { HistoryEvent } from '@/lib/audience/history'

type Event = Pick<HistoryEvent, 'kind' | 'detail'>

/** Events, reasons and days as the desk says them. */
export async function eventWords() {
  const t = await getTranslations('invitations')
  const format = await getFormatter()
  const event = ({ kind, detail: { channel, mailing } }: Event) => {
    const sentBy = channel === 'letter' ? 'letter' : 'mail'
    if (kind === 'sent')
      return mailing ? t(`events.sent.${sentBy}`, { number: mailing }) : t('events.sent.other')
    if (kind === 'undelivered') return t(`events.undelivered.${sentBy}`)
    return t(`events.${kind}`)
  }
  const reason = ({ detail }: Event) =>
    detail.reason && t.has(`reasons.${detail.reason}`) ? t(`reasons.${detail.reason}`) : null
  const day = (iso: string) =>
    format.dateTime(new Date(`${iso}T12:00:00Z`), { dateStyle: 'medium' })
  return { event, reason, day }
}
