import { db } from '@/lib/db/client'
import { exportMonitoring } from '@/lib/tabulation/export-monitoring.command'
import { askedOf, csvResponse, unknown } from '../../../csv-door'
import { monitoringHeader, monitoringRecords } from './records'

/** Every number of `/desk/waves/<wave>/monitoring`, all audiences. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const { wave } = await params
  const result = await exportMonitoring(db(), asked.actor, wave, 'csv', new Date())
  if ('refusal' in result) return unknown(result.refusal)
  const name = `suivi-${wave}-${result.today}`
  return csvResponse(name, monitoringHeader, monitoringRecords(result), asked.dialect)
}
