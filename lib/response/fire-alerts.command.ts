import { listAudiences } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { type Fieldwork, isOpen } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findWave } from '@/lib/wave/wave.store'
import { type Alert, type AlertReading, foundBy } from './alert'
import { listWaitingAlerts, markAlertSent, markFired } from './alert.store'
import { readForAlerts } from './alert-reading.query'
import { alertMail, alertSentence } from './alert-words'

export type AlertSender = {
  /** Public address of the product. */
  baseUrl: string
  /** Whether the mail server took it. Null: there is none. */
  send: ((to: string, mail: ReturnType<typeof alertMail>) => Promise<boolean>) | null
}

/**
 * Looks at every alert of the fieldworks that are open. One that fires is marked before its mail is sent, and
 * never sent again: a mail too few is on the screen, a mail too many is noise.
 */
export async function fireAlerts(
  db: Db,
  sender: AlertSender,
  now: Date,
): Promise<{ fired: number; sent: number }> {
  const done = { fired: 0, sent: 0 }
  let looked: { fieldwork: Fieldwork; reading: AlertReading } | null = null
  for (const alert of await listWaitingAlerts(db)) {
    if (looked?.fieldwork.id !== alert.fieldworkId) {
      const fieldwork = await findFieldwork(db, alert.fieldworkId)
      const open = fieldwork && isOpen(fieldwork, now) ? fieldwork : null
      looked = open && { fieldwork: open, reading: await readForAlerts(db, open, now) }
    }
    const value = looked && foundBy(alert, looked.reading)
    if (!looked || value === null || !(await fire(db, alert, value, now))) continue
    done.fired++
    if (await tell(db, sender, { ...alert, value }, looked)) {
      await markAlertSent(db, alert.id, now)
      done.sent++
    }
  }
  return done
}

async function fire(db: Db, alert: Alert, value: number, now: Date): Promise<boolean> {
  const { id, kind, fieldworkId } = alert
  return db.$transaction(async (tx) => {
    if (!(await markFired(tx, id, value, now))) return false
    const system = { kind: 'system' } as const
    await audit(tx, system, 'fireAlert', fieldworkId, { alert: id, kind, value }, now)
    return true
  })
}

/** Whether everyone's mail was taken. */
async function tell(
  db: Db,
  { baseUrl, send }: AlertSender,
  alert: Alert,
  { fieldwork, reading }: { fieldwork: Fieldwork; reading: AlertReading },
): Promise<boolean> {
  if (!send) return false
  const audiences = await listAudiences(db, fieldwork.programmeId)
  const audience = audiences.find(({ code }) => code === fieldwork.audienceCode)
  const wave = await findWave(db, fieldwork.waveId)
  const mail = alertMail({
    sentence: alertSentence(alert, reading),
    fieldwork: [audience?.name.fr, wave?.name.fr].filter(Boolean).join(' · '),
    address: `${baseUrl}/desk/fieldworks/${fieldwork.id}/rates`,
  })
  let taken = 0
  for (const to of alert.recipients) if (await send(to, mail)) taken++
  return taken === alert.recipients.length
}
