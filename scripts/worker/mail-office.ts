import { randomUUID } from 'node:crypto'
import { type MailOffice, Rest } from '@/lib/audience/mail-office'
import { EndsJournal } from '@/lib/platform/ends-journal'
import { mailSettings, siteSettings } from '@/lib/platform/environment'

let kept: MailOffice | null | undefined

/** This process's own; null where no mail server is set. */
export function mailOffice(): MailOffice | null {
  if (kept !== undefined) return kept
  const settings = mailSettings()
  const worker = randomUUID()
  const folder = process.env.PHARE_WORKER_FOLDER
  const ends = folder ? new EndsJournal(folder, worker) : null
  if (settings) ends?.begin()
  kept = settings && { settings, ...siteSettings(), worker, ends, rest: new Rest() }
  return kept
}
