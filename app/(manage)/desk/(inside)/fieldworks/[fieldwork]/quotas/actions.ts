'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db/client'
import { planQuota } from '@/lib/response/plan-quota.command'
import type { QuotaToPlan } from '@/lib/response/quota-to-plan'
import { readQuotas } from '@/lib/response/quotas.query'
import { proposeMargin } from '@/lib/tabulation/propose-margin.query'
import { type CellIssue, type ReadCells, readQuotaCells } from '@/lib/tabulation/read-quota-cells'
import { protectLink } from '@/lib/wave/protect-link.command'
import { readFieldwork } from '@/lib/wave/wave.query'
import { type DeedState, doing, tried } from '../../../../deed'
import { vocabularyOf } from './names'
import { shared } from './shared'

/** A word of refusal of the door or of a command; `keys`: of the crossings that it names. */
type Refused = { refused: string; keys?: string[] }

const named = (fieldwork: unknown) => String(fieldwork).slice(0, 64)

/** Null takes the plan away. */
export async function planAction(
  fieldwork: string,
  plan: QuotaToPlan | null,
): Promise<{ cells: number } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const done = await planQuota(db(), who.as, named(fieldwork), plan, new Date())
  if ('issues' in done) return { refused: 'bad-input' }
  if ('refusal' in done)
    return { refused: done.refusal, ...('keys' in done && { keys: done.keys.slice(0, 50) }) }
  refresh()
  return done
}

export async function importAction(
  fieldwork: string,
  text: string,
): Promise<ReadCells | { issues: CellIssue[] } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const quotas = await readQuotas(db(), who.as, named(fieldwork))
  const seen = await readFieldwork(db(), who.as, named(fieldwork))
  if (!quotas || !seen) return { refused: 'unknown-fieldwork' }
  return readQuotaCells(
    String(text),
    vocabularyOf(quotas.offered, quotas.fieldwork, seen.departments),
  )
}

/** Places in proportion to the official population, as many as there are responses aimed at. */
export async function proposeAction(
  fieldwork: string,
  variables: string[],
): Promise<ReadCells | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const seen = await readFieldwork(db(), who.as, named(fieldwork))
  if (!seen || !Array.isArray(variables)) return { refused: 'unknown-fieldwork' }
  const asked = variables.slice(0, 3).map((variable) => ({ variable: String(variable) }))
  const margin = await proposeMargin(db(), who.as, seen.fieldwork.id, asked)
  if (!margin) return { refused: 'no-population' }
  const places = shared(
    seen.fieldwork.target,
    margin.lines.map(({ population }) => population),
  )
  return {
    variables: asked.map(({ variable }) => variable),
    cells: margin.lines.map(({ categories }, line) => ({
      categories: Object.fromEntries(
        asked.map(({ variable }, at) => [variable, categories[at] ?? '']),
      ),
      places: places[line] ?? 0,
    })),
  }
}

export async function protectAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const fieldwork = named(form.get('fieldwork') ?? '')
  const count = (name: string) => Number(String(form.get(name) ?? '').replace(/\s/g, ''))
  const rates = { calmPerNetwork: count('calmPerNetwork'), calmInAll: count('calmInAll') }
  const done = await protectLink(db(), who.as, fieldwork, rates, new Date())
  if ('issues' in done) return { refusal: 'bad-rate', tries }
  if ('refusal' in done) return { refusal: done.refusal, tries }
  refresh()
  return { done: 'protected', tries }
}
