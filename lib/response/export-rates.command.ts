import { type Actor, demand } from '@/lib/access/actor'
import { listStateChanges } from '@/lib/audience/disposition-count.store'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { type DispositionClass, dispositionOf } from './disposition'
import { fractionOf, isStated, rateNames } from './rate-terms'
import { type Rates, type RatesAsked, readRates } from './rates.query'

type Refused = { refusal: 'unknown-fieldwork' }

export const ratesHeader = [
  ...(['on', 'part', 'invited', 'I', 'P', 'R', 'NC', 'O', 'U', 'NE', 'e'] as const),
  ...(['rate', 'numerator', 'denominator', 'value'] as const),
]

type Cell = string | number | null

/** Every rate with what it divides, in all and by part: one line each. Empty: not defined. */
export async function exportRates(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  asked: RatesAsked,
  now: Date,
): Promise<{ rows: Cell[][] } | Refused> {
  const rates = await told(db, actor, fieldworkId, asked)
  if (!rates) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportRates', fieldworkId, { ...asked }, now)
  const lines = [{ ...rates.all, keys: ['*'] }, ...rates.parts]
  return {
    rows: lines.flatMap(({ keys, invited, byClass, rates: { e, ...values } }) =>
      rateNames.map((name) => {
        const { numerator, denominator } = fractionOf(name, byClass, e)
        const { I, P, R, NC, O, U, NE } = byClass
        return [
          ...[asked.on, keys.join(' + '), invited, I, P, R, NC, O, U, NE, e, name],
          ...[numerator, denominator, isStated(name, byClass) ? values[name] : null],
        ]
      }),
    ),
  }
}

export const dispositionsHeader = ['day', 'class', 'code', 'state', 'entered', 'standing'] as const

/** How many entered (or left) each state on each day, and how many stood there at its end. */
export async function exportDispositions(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  asked: RatesAsked,
  now: Date,
): Promise<{ rows: Cell[][] } | Refused> {
  const rates = await told(db, actor, fieldworkId, asked)
  if (!rates) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportDispositions', fieldworkId, { on: asked.on }, now)
  const standing = new Map<string, number>()
  const changes = await listStateChanges(db, fieldworkId, asked.on)
  return {
    rows: changes.map(({ day, state, count }) => {
      const disposition: { class: DispositionClass; code: string } = dispositionOf(
        state,
        rates.rules,
      )
      standing.set(state, (standing.get(state) ?? 0) + count)
      return [day, disposition.class, disposition.code, state, count, standing.get(state) ?? 0]
    }),
  }
}

async function told(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  asked: RatesAsked,
): Promise<Rates | null> {
  demand(actor, 'runFieldwork')
  return readRates(db, actor, fieldworkId, asked)
}
