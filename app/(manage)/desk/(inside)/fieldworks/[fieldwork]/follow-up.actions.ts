'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db/client'
import { arrangeFollowUp } from '@/lib/wave/arrange-follow-up.command'
import { type DeedState, doing, tried } from '../../../deed'

const followUps = ['anonymous', 'named'] as const

export async function arrangeAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const followUp = followUps.find((one) => one === form.get('followUp')) ?? null
  const entry = followUp ? ('invitation' as const) : ('open' as const)
  const days = String(form.get('backupsKeptDays') ?? '').trim()
  const backupsKeptDays = followUp === 'anonymous' && days !== '' ? Number(days) : null
  const fieldwork = String(form.get('fieldwork') ?? '').slice(0, 64)
  const input = { entry, followUp, backupsKeptDays }
  const result = await arrangeFollowUp(db(), who.as, fieldwork, input, new Date())
  if ('issues' in result) return { refusal: 'not-days', tries }
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'arranged', tries }
}
