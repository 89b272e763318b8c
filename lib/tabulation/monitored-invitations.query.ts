import type { Actor } from '@/lib/access/actor'
import { type InvitationState, isWrittenToNoMore } from '@/lib/audience/track'
import type { Db, Tx } from '@/lib/db/client'
import type { RateLine } from '@/lib/response/rates'
import { readRates } from '@/lib/response/rates.query'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import type { DayCount } from './forecast'
import { type MonitoredRate, type Part, sharedOut } from './monitoring'

/** What units that were invited tell: from dispositions, whose counts know strata and days. */
export async function monitorInvitations(
  db: Db | Tx,
  actor: Actor,
  fieldwork: Fieldwork,
  today: string,
) {
  const [byStratum, byDepartment] = await Promise.all([
    readRates(db, actor, fieldwork.id, { on: today, by: 'stratum' }),
    readRates(db, actor, fieldwork.id, { on: today, by: 'department' }),
  ])
  if (!byStratum || !byDepartment) throw new Error(`${fieldwork.id} has no rates`)
  const { all, days } = byStratum
  const { departmentTargets: targets, target } = fieldwork
  const expectedOf = (codes: string[], invited: number, stated: Record<string, number>) =>
    codes.every((code) => code in stated)
      ? codes.reduce((sum, code) => sum + (stated[code] ?? 0), 0)
      : sharedOut(target, invited, all.invited)
  const partOf =
    (kind: 'stratum' | 'department', stated: Record<string, number>) =>
    (line: RateLine & { keys: string[] }): Part => ({
      kind,
      codes: line.keys,
      crossed: null,
      responses: interviews(line),
      expected: expectedOf(line.keys, line.invited, stated),
      invited: line.invited,
      rate: line.rates.RR2,
      toRemind: toRemind(line),
    })
  const responses = interviews(all)
  const rate: MonitoredRate = {
    kind: 'response',
    value: all.rates.RR2,
    numerator: responses,
    denominator: all.invited - all.byClass.NE,
  }
  return {
    responses,
    rate,
    byDay: newOn(days),
    atMost: responses + open(all),
    departments: byDepartment.parts.map(partOf('department', targets)),
    parts: byStratum.parts.map(partOf('stratum', {})),
  }
}

const interviews = ({ byClass }: RateLine) => byClass.I + byClass.P

/** Invited, and neither answered nor out of question. */
function open({ byCode }: RateLine): number {
  return byCode
    .flatMap(({ states }) => states)
    .reduce((sum, { state, count }) => sum + (isWrittenToNoMore(state) ? 0 : count), 0)
}

/** … and written to at an address that took it: whom a reminder may reach. */
function toRemind({ byCode }: RateLine): number {
  const isOut = (state: InvitationState) =>
    isWrittenToNoMore(state) || ['created', 'undelivered', 'unsampled'].includes(state)
  return byCode
    .flatMap(({ states }) => states)
    .reduce((sum, { state, count }) => sum + (isOut(state) ? 0 : count), 0)
}

/** What each day added to the sum at its end; a correction never makes it negative. */
function newOn(days: readonly { day: string; responses: number }[]): DayCount[] {
  return days.map(({ day, responses }, at) => ({
    day,
    count: Math.max(0, responses - (days[at - 1]?.responses ?? 0)),
  }))
}
