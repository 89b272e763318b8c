import { exportSample } from '@/lib/audience/export-sample.command'
import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'
import { askedOf, csvResponse } from '../../../csv-door'

/** `?number=2`: the units of the second draw. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const number = Number(new URL(request.url).searchParams.get('number') ?? 1)
  const result = await exportSample(db(), asked.actor, fieldwork, number, new Date())
  if ('refusal' in result) return problem(404, result.refusal, 'Not found')
  const header = (await result.records.next()).value as string[]
  const name = `phare-${fieldwork}-tirage-${number}`
  return csvResponse(name, header, result.records, asked.dialect)
}
