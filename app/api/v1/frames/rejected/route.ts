import { createTranslator } from 'next-intl'
import { readRejectedLines } from '@/lib/audience/rejected-lines.query'
import { db } from '@/lib/db/client'
import { isLanguage } from '@/lib/platform/language'
import en from '@/lib/platform/messages/en/frames.json'
import fr from '@/lib/platform/messages/fr/frames.json'
import { problem } from '@/lib/platform/problem'
import { csvResponse } from '../../csv-door'
import { options, otherMethods } from '../../post-only'
import { uploadOf } from '../upload-door'

/** The lines of a file that make no unit, to be mended and sent again. `?lang=en`: the reasons in English. */
export async function POST(request: Request): Promise<Response> {
  const upload = await uploadOf(request)
  if (upload instanceof Response) return upload
  const asked = new URL(request.url).searchParams.get('lang')
  const language = isLanguage(asked) ? asked : 'fr'
  const t = createTranslator({
    locale: language,
    messages: { frames: language === 'en' ? en : fr },
    namespace: 'frames',
  })
  const { actor, bytes } = upload
  const { reading } = upload.options
  const result = await readRejectedLines(db(), actor, reading, bytes, (rejection, headers) =>
    t(`rejections.${rejection.reason}`, {
      column: headers[rejection.column ?? -1] ?? '',
      line: rejection.of ?? 0,
    }),
  )
  if ('refusal' in result) return problem(422, result.refusal, 'Not a table that can be read')
  const header = [t('rejectedFile.line'), t('rejectedFile.reason'), ...result.headers]
  return csvResponse('lignes-rejetees', header, result.records, 'spreadsheet')
}

export { options as OPTIONS, otherMethods as GET, otherMethods as PUT, otherMethods as DELETE }
