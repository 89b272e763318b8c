'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db/client'
import { adoptWeighting } from '@/lib/tabulation/adopt-weighting.command'
import type { MarginIssue } from '@/lib/tabulation/margin-header'
import { proposeMargin } from '@/lib/tabulation/propose-margin.query'
import { readMargins } from '@/lib/tabulation/read-margins'
import { saveWeighting } from '@/lib/tabulation/save-weighting.command'
import { marginVocabulary } from '@/lib/tabulation/weightable-variable'
import {
  type Margin,
  type WeightingPlan,
  type WeightingRefusal,
  type WeightingReport,
  WeightingVariable,
} from '@/lib/tabulation/weighting'
import { previewWeighting, readWeightings } from '@/lib/tabulation/weightings.query'
import { countBy } from '@/lib/wave/count-by.command'
import { type DeedState, doing, tried } from '../../../../deed'

/** A word of refusal of the door or of a command. */
type Refused = { refused: string }
export type Previewed = { report: WeightingReport } | { refusals: WeightingRefusal[] } | Refused

export async function previewAction(fieldwork: string, plan: WeightingPlan): Promise<Previewed> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const seen = await previewWeighting(db(), who.as, String(fieldwork).slice(0, 64), plan)
  if (!seen) return { refused: 'unknown-fieldwork' }
  return 'issues' in seen ? { refused: 'bad-input' } : seen
}

export type Saved = { number: number; report: WeightingReport } | Previewed

/** Only what weights the responses received is kept from here. */
export async function saveAction(fieldwork: string, plan: WeightingPlan): Promise<Saved> {
  const seen = await previewAction(fieldwork, plan)
  if (!('report' in seen)) return seen
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const saved = await saveWeighting(db(), who.as, fieldwork, plan, new Date())
  if ('issues' in saved) return { refused: 'bad-input' }
  if ('refusal' in saved) return { refused: saved.refusal }
  refresh()
  return { ...saved, report: seen.report }
}

export async function proposeAction(
  fieldwork: string,
  variables: WeightingVariable[],
): Promise<{ margin: Margin | null } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const parsed = WeightingVariable.array().min(1).max(3).safeParse(variables)
  if (!parsed.data) return { refused: 'bad-input' }
  const margin = await proposeMargin(db(), who.as, String(fieldwork).slice(0, 64), parsed.data)
  return { margin }
}

export async function importAction(
  fieldwork: string,
  file: { text: string; source: string; year: number; asShares: boolean },
): Promise<{ margins: Margin[] } | { issues: MarginIssue[] } | Refused> {
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { refused: who.refusal }
  const seen = await readWeightings(db(), who.as, String(fieldwork).slice(0, 64))
  if (!seen) return { refused: 'unknown-fieldwork' }
  return readMargins(String(file.text), marginVocabulary(seen), {
    source: String(file.source).slice(0, 300),
    year: Number(file.year),
    asShares: file.asShares === true,
  })
}

export async function adoptAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const fieldwork = String(form.get('fieldwork') ?? '').slice(0, 64)
  const chosen = String(form.get('number') ?? '')
  const number = chosen === '' ? null : Number(chosen)
  if (number !== null && !Number.isInteger(number)) return { refusal: 'unknown-weighting', tries }
  const result = await adoptWeighting(db(), who.as, fieldwork, number, new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: number === null ? 'unweighted' : 'adopted', tries }
}

export async function countByAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const fieldwork = String(form.get('fieldwork') ?? '').slice(0, 64)
  const variable = String(form.get('variable') ?? '').slice(0, 64)
  const result = await countBy(db(), who.as, fieldwork, variable, new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'counted', tries }
}
