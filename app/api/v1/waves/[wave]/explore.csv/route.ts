import { createFormatter, createTranslator } from 'next-intl'
import { wordsOf } from '@/app/(manage)/desk/(inside)/waves/[wave]/explore/words'
import { db } from '@/lib/db/client'
import { exportExploration } from '@/lib/disclosure/export-exploration.command'
import type { Language } from '@/lib/platform/language'
import en from '@/lib/platform/messages/en/explore.json'
import fr from '@/lib/platform/messages/fr/explore.json'
import { askedOf, csvResponse, unknown } from '../../../csv-door'
import { exploreHeader, exploreRecords } from './records'

/** The table that the same parameters show at `/desk/waves/<wave>/explore`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'exportResults')
  if (asked instanceof Response) return asked
  const { wave } = await params
  const { searchParams } = new URL(request.url)
  const result = await exportExploration(db(), asked.actor, wave, searchParams, new Date())
  if ('refusal' in result) return unknown(result.refusal)
  const { table, name } = result
  const records = exploreRecords(table, wordsIn(asked.language))
  return csvResponse(`phare-${wave}-${name}`, exploreHeader, records, asked.dialect)
}

/** The words of the file, in its own language whatever the screen's. */
function wordsIn(locale: Language) {
  const say = createTranslator({ locale, messages: { fr, en }[locale] })
  const format = createFormatter({ locale, timeZone: 'Europe/Paris' })
  return wordsOf((key, values) => say(key as never, values as never), format, locale)
}
