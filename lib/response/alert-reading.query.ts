import type { Db } from '@/lib/db/client'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { type AlertReading, daysBetween } from './alert'
import { countFullCells, readLastResponse } from './alert.store'
import { readRates } from './rates.query'

/** What alerts of a fieldwork look at, as it stands at an instant. */
export async function readForAlerts(
  db: Db,
  fieldwork: Fieldwork,
  now: Date,
): Promise<AlertReading> {
  const today = parisDay(now)
  const found = await ofInvitations(db, fieldwork.id, today)
  const { last, ...collected } = found ?? {
    ...(await readLastResponse(db, fieldwork.id)),
    ...{ rate: null, sent: 0, undelivered: 0 },
  }
  const since = last && last > fieldwork.opensOn ? last : fieldwork.opensOn
  return {
    ...{ today, closesOn: fieldwork.closesOn, target: fieldwork.target },
    ...collected,
    silentDays: Math.max(0, daysBetween(since, today)),
    fullCells: fieldwork.quota ? await countFullCells(db, fieldwork.id) : 0,
  }
}

async function ofInvitations(db: Db, fieldworkId: string, today: string) {
  const rates = await readRates(db, { kind: 'system' }, fieldworkId, { on: today })
  if (!rates) return null
  const { all, days } = rates
  const inState = (state: string) =>
    all.byCode
      .flatMap(({ states }) => states)
      .reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0)
  const grew = days.findLast(({ responses }, at) => responses > (days[at - 1]?.responses ?? 0))
  return {
    responses: all.byClass.I + all.byClass.P,
    last: grew?.day ?? null,
    rate: all.rates.RR2,
    sent: all.invited - inState('created'),
    undelivered: inState('undelivered'),
  }
}
