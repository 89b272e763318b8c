'use server'

import { randomBytes } from 'node:crypto'
import { refresh } from 'next/cache'
import { drawSample } from '@/lib/audience/draw-sample.command'
import type { SamplePlan } from '@/lib/audience/sample-plan'
import { db } from '@/lib/db/client'
import { type DeedState, doing, tried } from '../../../../deed'

export async function drawAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const fieldwork = String(form.get('fieldwork') ?? '').slice(0, 64)
  const plan = planOf(form.get('plan'))
  const seed = randomBytes(16).toString('hex')
  const result = await drawSample(db(), who.as, fieldwork, plan, seed, new Date())
  if ('issues' in result) return { refusal: 'invalid-plan', tries }
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'drawn', tries }
}

/** Judged by the command. */
function planOf(text: FormDataEntryValue | null): SamplePlan {
  try {
    return JSON.parse(String(text)) as SamplePlan
  } catch {
    return {} as SamplePlan
  }
}
