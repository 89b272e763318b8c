import { seenOf } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/seen'
import { db } from '@/lib/db/client'
import { exportMonitoring } from '@/lib/tabulation/export-monitoring.command'
import { readWave } from '@/lib/wave/wave.query'
import { askedOf, unknown } from '../../../csv-door'
import { monitoringDocument } from './document'
import { documentWords } from './document-words'

/** What the document of a wave shows now, for whoever may ask for it; or the answer they get instead. */
export async function askedDocument(request: Request, wave: string, format: 'pdf' | 'png') {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const now = new Date()
  const result = await exportMonitoring(db(), asked.actor, wave, format, now)
  if ('refusal' in result) return unknown(result.refusal)
  const overview = await readWave(db(), asked.actor, wave)
  if (!overview) return unknown('unknown-wave')
  const data = monitoringDocument(
    overview,
    seenOf(overview, result),
    overview.departments,
    documentWords(asked.language),
    { now, today: result.today, isSummary: format === 'png' },
  )
  return { data, at: now, name: `suivi-${wave}-${result.today}` }
}

/** A file of the desk: nobody else keeps it. */
export function fileResponse(
  body: Buffer,
  name: string,
  type: string,
  shown: 'inline' | 'attachment',
) {
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-disposition': `${shown}; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
