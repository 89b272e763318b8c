'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db/client'
import { checkQuality } from '@/lib/response/check-quality.command'
import { flagKinds } from '@/lib/response/quality-flag'
import { ResponseId } from '@/lib/response/submission'
import {
  decideOnFlags,
  type FlagDecision,
  type Subject,
} from '@/lib/tabulation/exclude-responses.command'
import { doing, tried } from '../../../../deed'

export type QualityDeed = {
  done?: 'confirmed' | 'cleared' | 'undone' | 'checked'
  count?: number
  refusal?: string
  /** Typed, given back with a refusal. */
  reason?: string
  tries: number
}

const decisions: Record<string, FlagDecision> = {
  confirmed: 'confirmed',
  cleared: 'cleared',
  undone: null,
}

export async function decideAction(previous: QualityDeed, form: FormData): Promise<QualityDeed> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  const reason = String(form.get('reason') ?? '').slice(0, 1_000)
  if ('refusal' in who) return { ...who, reason, tries }
  const word = String(form.get('decision') ?? '')
  const subject = subjectIn(form)
  const decision = Object.hasOwn(decisions, word) ? decisions[word] : undefined
  if (!subject || decision === undefined) return { refusal: 'other', reason, tries }
  const fieldwork = String(form.get('fieldwork') ?? '').slice(0, 64)
  const asked = { subject, decision, reason }
  const result = await decideOnFlags(db(), who.as, fieldwork, asked, new Date())
  if ('refusal' in result) return { refusal: result.refusal, reason, tries }
  refresh()
  return { done: decision ?? 'undone', count: result.decided, tries }
}

export async function checkAction(previous: QualityDeed, form: FormData): Promise<QualityDeed> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const fieldwork = String(form.get('fieldwork') ?? '').slice(0, 64)
  const result = await checkQuality(db(), who.as, fieldwork)
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'checked', tries }
}

function subjectIn(form: FormData): Subject | null {
  const response = ResponseId.safeParse(form.get('response'))
  if (response.success) return { response: response.data }
  const every = form.get('every')
  const kind = flagKinds.find((one) => one === every)
  if (kind) return { everyUndecided: kind }
  return every === 'any' ? { everyUndecided: 'any' } : null
}
