import { db } from '@/lib/db/client'
import { exportResults, resultsHeader } from '@/lib/publication/export-results.command'
import { askedOf, csvResponse, unknown } from '../../../csv-door'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'exportResults')
  if (asked instanceof Response) return asked
  const { wave } = await params
  const result = await exportResults(db(), asked.actor, wave, asked.language, new Date())
  if ('refusal' in result) return unknown(result.refusal)
  return csvResponse(`phare-${wave}-resultats`, resultsHeader, result.rows, asked.dialect)
}
