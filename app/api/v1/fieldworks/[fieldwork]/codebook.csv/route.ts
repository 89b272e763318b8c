import { db } from '@/lib/db/client'
import { exportCodebook } from '@/lib/response/export-codebook.command'
import { askedOf, csvResponse, unknown } from '../../../csv-door'

const header = ['column', 'kind', 'question', 'part', 'code', 'label'] as const

export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'exportResults')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const result = await exportCodebook(db(), asked.actor, fieldwork, asked.language, new Date())
  if ('refusal' in result) return unknown(result.refusal)
  const rows = result.rows.map((row) => header.map((name) => row[name]))
  return csvResponse(`phare-${fieldwork}-codes`, header, rows, asked.dialect)
}
