import { db } from '@/lib/db/client'
import { exportResponsesFile } from '@/lib/response/export-responses.command'
import { askedOf, csvResponse, unknown } from '../../../csv-door'

/** `?orders=1`: with the places at which drawn lists were shown, for checks of method. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'exportResults')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const orders = new URL(request.url).searchParams.get('orders') === '1'
  const as = orders ? { orders } : {}
  const result = await exportResponsesFile(db(), asked.actor, fieldwork, new Date(), as)
  if ('refusal' in result) return unknown(result.refusal)
  const { records } = result
  const header = (await records.next()).value as string[]
  return csvResponse(`phare-${fieldwork}-reponses`, header, records, asked.dialect)
}
