'use server'

import { refresh } from 'next/cache'
import type { z } from 'zod'
import { db } from '@/lib/db/client'
import { addAlert } from '@/lib/response/add-alert.command'
import { removeAlert } from '@/lib/response/remove-alert.command'
import { changeRules } from '@/lib/wave/change-rules.command'
import { type DeedState, doing, tried } from '../../../../deed'
import { alertIn, rulesIn } from './form-input'

/** Names of fields that are to be mended, and what was typed: a refused form keeps it. */
export type FieldsState = DeedState & { wrong?: string[]; typed?: Record<string, string> }

function typedIn(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).join(' ')]))
}

const subject = (form: FormData) => String(form.get('fieldwork') ?? '').slice(0, 64)

/** The last names of the paths: what the fields are called. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.map(({ path }) => String(path.findLast((one) => typeof one === 'string') ?? ''))
}

export async function rulesAction(previous: FieldsState, form: FormData): Promise<FieldsState> {
  const tries = tried(previous)
  const typed = typedIn(form)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, typed, tries }
  const result = await changeRules(db(), who.as, subject(form), rulesIn(form), new Date())
  if ('issues' in result)
    return { refusal: 'bad-input', wrong: fieldsOf(result.issues), typed, tries }
  if ('refusal' in result) return { refusal: result.refusal, typed, tries }
  refresh()
  return { done: 'changed', tries }
}

export async function addAlertAction(previous: FieldsState, form: FormData): Promise<FieldsState> {
  const tries = tried(previous)
  const typed = typedIn(form)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, typed, tries }
  const result = await addAlert(db(), who.as, subject(form), alertIn(form), new Date())
  if ('issues' in result)
    return { refusal: 'bad-input', wrong: fieldsOf(result.issues), typed, tries }
  if ('refusal' in result) return { refusal: result.refusal, typed, tries }
  refresh()
  return { done: 'added', tries }
}

export async function removeAlertAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('runFieldwork')
  if ('refusal' in who) return { ...who, tries }
  const alert = String(form.get('alert') ?? '')
  if (!/^[0-9a-f-]{36}$/.test(alert)) return { refusal: 'unknown-alert', tries }
  const named = { fieldworkId: subject(form), alert }
  const result = await removeAlert(db(), who.as, named, new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'removed', tries }
}
