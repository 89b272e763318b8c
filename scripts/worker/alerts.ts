import type { Db } from '@/lib/db/client'
import { mailSettings, siteSettings } from '@/lib/platform/environment'
import { describeDefect, log } from '@/lib/platform/log'
import { sendNotice } from '@/lib/platform/send-notice'
import { type AlertSender, fireAlerts } from '@/lib/response/fire-alerts.command'

export async function alerts(db: Db, now: Date): Promise<void> {
  const done = await fireAlerts(db, sender(now), now)
  if (done.fired > 0) log('info', 'alerts-fired', done)
}

/** The team is written to in French. A mail that fails is told of on the screen, not tried again. */
function sender(now: Date): AlertSender {
  const settings = mailSettings()
  const { baseUrl } = siteSettings()
  if (!settings) return { baseUrl, send: null }
  return {
    baseUrl,
    async send(to, mail) {
      try {
        return (await sendNotice(settings, to, { ...mail, language: 'fr' }, now)) === 'taken'
      } catch (error) {
        log('error', 'alert-not-sent', describeDefect(error))
        return false
      }
    },
  }
}
