'use server'

import { refresh } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { db } from '@/lib/db/client'
import { closeFieldwork } from '@/lib/wave/close-fieldwork.command'
import { extendFieldwork } from '@/lib/wave/extend-fieldwork.command'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { type DeedState, doing, tried } from '../../../deed'

function subject(form: FormData): string {
  return String(form.get('fieldwork') ?? '').slice(0, 64)
}

export async function openAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const result = await openFieldwork(db(), who.as, subject(form), new Date())
  if ('missing' in result) {
    const names = new Intl.DisplayNames(await getLocale(), { type: 'language' })
    const languages = result.missing.map((language) => names.of(language)).join(', ')
    return { refusal: result.refusal, values: { languages }, tries }
  }
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'opened', tries }
}

export async function extendAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const closesOn = String(form.get('closesOn') ?? '').slice(0, 10)
  const result = await extendFieldwork(db(), who.as, subject(form), closesOn, new Date())
  if ('issues' in result) return { refusal: 'not-a-day', tries }
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'extended', tries }
}

export async function closeAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const result = await closeFieldwork(db(), who.as, subject(form), new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'closed', tries }
}
