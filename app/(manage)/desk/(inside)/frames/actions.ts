'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { deleteFrame } from '@/lib/audience/delete-frame.command'
import { eraseContacts } from '@/lib/audience/erase-contacts.command'
import { makeCommuneFrame } from '@/lib/audience/make-commune-frame.command'
import { db } from '@/lib/db/client'
import { type DeedState, doing, tried } from '../../deed'

const given = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 64)

export async function makeCommuneFrameAction(
  previous: DeedState,
  form: FormData,
): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const input = {
    id: given(form, 'id'),
    waveId: given(form, 'wave').slice(0, 40),
    audienceCode: given(form, 'audience').slice(0, 23),
  }
  const result = await makeCommuneFrame(db(), who.as, input, new Date())
  if ('issues' in result) return { refusal: 'defect', tries }
  if ('refusal' in result) return { refusal: result.refusal, tries }
  redirect(`/desk/frames/${result.frame}`)
}

export async function eraseContactsAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  if (form.get('sure') !== 'yes') return { refusal: 'not-sure', tries }
  const result = await eraseContacts(db(), who.as, given(form, 'frame'), new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'erased', tries }
}

export async function deleteFrameAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const result = await deleteFrame(db(), who.as, given(form, 'frame'), new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  redirect('/desk/frames')
}
