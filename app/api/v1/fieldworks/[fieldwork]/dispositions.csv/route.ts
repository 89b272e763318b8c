import { db } from '@/lib/db/client'
import { dispositionsHeader, exportDispositions } from '@/lib/response/export-rates.command'
import { askedOf, csvResponse, unknown } from '../../../csv-door'
import { ratesDay } from '../rates.csv/asked'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const now = new Date()
  const on = ratesDay(new URL(request.url).searchParams.get('on'), now)
  const result = await exportDispositions(db(), asked.actor, fieldwork, { on }, now)
  if ('refusal' in result) return unknown(result.refusal)
  const name = `phare-${fieldwork}-issues-par-jour-${on}`
  return csvResponse(name, dispositionsHeader, result.rows, asked.dialect)
}
