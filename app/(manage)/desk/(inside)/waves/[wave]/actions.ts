'use server'

import { refresh } from 'next/cache'
import { getFormatter, getTranslations } from 'next-intl/server'
import { db } from '@/lib/db/client'
import { publishWave } from '@/lib/publication/publish-wave.command'
import { withdrawPublication } from '@/lib/publication/withdraw-publication.command'
import { type DeedState, doing, tried } from '../../../deed'

function subject(form: FormData): string {
  return String(form.get('wave') ?? '').slice(0, 64)
}

export async function publishAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('publish')
  if ('refusal' in who) return { ...who, tries }
  const result = await publishWave(db(), who.as, subject(form), new Date())
  if ('refusal' in result) {
    if (result.refusal === 'still-receiving') {
      const format = await getFormatter()
      const until = format.dateTime(result.until, { dateStyle: 'long', timeStyle: 'short' })
      return { refusal: result.refusal, values: { until }, tries }
    }
    if (result.refusal !== 'weighting-refused') return { refusal: result.refusal, tries }
    const t = await getTranslations('desk.figures.weighting.reasons')
    const values = { reason: t(result.because) }
    const mend = `/desk/fieldworks/${result.fieldworkId}/weighting`
    return { refusal: result.refusal, values, mend, tries }
  }
  refresh()
  return { done: 'published', tries }
}

export async function withdrawAction(previous: DeedState, form: FormData): Promise<DeedState> {
  const tries = tried(previous)
  const who = await doing('publish')
  if ('refusal' in who) return { ...who, tries }
  const result = await withdrawPublication(db(), who.as, subject(form), new Date())
  if ('refusal' in result) return { refusal: result.refusal, tries }
  refresh()
  return { done: 'withdrawn', tries }
}
