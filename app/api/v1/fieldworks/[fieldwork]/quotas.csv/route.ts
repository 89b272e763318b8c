import { db } from '@/lib/db/client'
import { readQuotas, worstFirst } from '@/lib/response/quotas.query'
import { askedOf, csvResponse, unknown } from '../../../csv-door'

/** How far each crossing is, the least filled first; read back by the import as it is. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const quotas = await readQuotas(db(), asked.actor, fieldwork)
  if (!quotas) return unknown('unknown-fieldwork')
  const variables = quotas.fieldwork.quota?.variables ?? []
  const rows = worstFirst(quotas.cells).map(({ categories, places, taken, held }) => [
    ...variables.map((variable) => categories[variable] ?? ''),
    ...[places, taken, held, Math.max(0, places - taken - held)],
  ])
  const header = [...variables, 'places', 'taken', 'held', 'remaining']
  return csvResponse(`phare-${fieldwork}-quotas`, header, rows, asked.dialect)
}
