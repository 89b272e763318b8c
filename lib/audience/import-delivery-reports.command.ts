import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { mailsOf } from '@/lib/platform/mailbox-file'
import { parisDay } from '@/lib/wave/day'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { type DeliveryReport, readDeliveryReport } from './delivery-report'
import {
  findUnitOfMail,
  listUnitsOfAddress,
  type ReportedUnit,
  recordUndelivered,
} from './delivery-report.store'
import type { ReportsImported } from './reports-imported'

const mostListed = 500

/** Takes in the reports of a mailbox file. What was taken in stays where the file turns out to be broken. */
export async function importDeliveryReports(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  file: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<ReportsImported | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'runFieldwork')
  if (!(await findFieldwork(db, fieldworkId))) return { refusal: 'unknown-fieldwork' }
  const done: ReportsImported = {
    ...{ undelivered: 0, known: 0, delayed: 0, unmatched: 0, others: 0 },
    list: [],
  }
  try {
    for await (const raw of mailsOf(file)) {
      const report = await readDeliveryReport(raw)
      if (!report) done.others += 1
      else if (report.kind === 'delayed') done.delayed += 1
      else await record(db, fieldworkId, report, now, done)
    }
  } finally {
    const { list: _, ...counts } = done
    await audit(db, actor, 'importDeliveryReports', fieldworkId, counts, now)
  }
  return done
}

async function record(
  db: Db,
  fieldworkId: string,
  report: DeliveryReport,
  now: Date,
  done: ReportsImported,
): Promise<void> {
  const { mailId, recipient, status } = report
  const ofMail = mailId && (await findUnitOfMail(db, fieldworkId, mailId))
  const units: ReportedUnit[] = ofMail
    ? [ofMail]
    : recipient && !mailId
      ? await listUnitsOfAddress(db, fieldworkId, recipient)
      : []
  if (units.length === 0) done.unmatched += 1
  for (const unit of units) {
    const { mailing, invitationId, name } = unit
    const day = dayOf(report, unit, now)
    const isNew = await recordUndelivered(db, fieldworkId, unit, day, {
      ...(mailing !== null && { mailing }),
      ...{ channel: 'mail', ...(status && { smtp: status }) },
    })
    done[isNew ? 'undelivered' : 'known'] += 1
    if (done.list.length < mostListed) done.list.push({ invitationId, name, status, isNew })
  }
}

/** As the report says, within what is possible: not before the mail, not after today. */
function dayOf({ on }: DeliveryReport, { sentOn }: ReportedUnit, now: Date): string {
  const today = parisDay(now)
  const told = on ? parisDay(on) : today
  if (told > today) return today
  return sentOn && told < sentOn ? sentOn : told
}
