'use server'

import { refresh } from 'next/cache'
import { db } from '@/lib/db/client'
import { acceptVersion } from '@/lib/wave/accept-version.command'
import { type DeedState, doing, tried } from '../../../../deed'

export async function acceptAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('administer')
  if ('refusal' in who) return { ...who, tries }
  const [fieldwork = '', hash = ''] = String(form.get('subject') ?? '')
    .slice(0, 130)
    .split(' ')
  const result = await acceptVersion(db(), who.as, fieldwork, hash, new Date())
  if ('refusal' in result) {
    const values = 'missing' in result ? { languages: result.missing.join(', ') } : undefined
    return { refusal: result.refusal, tries, ...(values && { values }) }
  }
  refresh()
  return { done: 'accepted', tries }
}
