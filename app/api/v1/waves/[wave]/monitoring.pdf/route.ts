import { typesetPdf } from '@/lib/platform/typst'
import { monitoringSource } from './source'
import { askedDocument, fileResponse } from './typeset-monitoring'

/** `/desk/waves/<wave>/monitoring` for the steering committee: tagged, with every table and definition. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const { wave } = await params
  const asked = await askedDocument(request, wave, 'pdf')
  if (asked instanceof Response) return asked
  const { data, at, name } = asked
  const pdf = typesetPdf({ source: monitoringSource, data, at })
  return fileResponse(pdf, `${name}.pdf`, 'application/pdf', 'inline')
}
