import { db } from '@/lib/db/client'
import { exportRates, ratesHeader } from '@/lib/response/export-rates.command'
import { askedOf, csvResponse, unknown } from '../../../csv-door'
import { partAsked, ratesDay } from './asked'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const now = new Date()
  const { searchParams } = new URL(request.url)
  const on = ratesDay(searchParams.get('on'), now)
  const by = partAsked(searchParams.get('by'))
  const which = { on, ...(by && { by }) }
  const result = await exportRates(db(), asked.actor, fieldwork, which, now)
  if ('refusal' in result) return unknown(result.refusal)
  return csvResponse(`phare-${fieldwork}-taux-${on}`, ratesHeader, result.rows, asked.dialect)
}
