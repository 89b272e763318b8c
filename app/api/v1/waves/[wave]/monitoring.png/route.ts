import sharp from 'sharp'
import { typesetSvg } from '@/lib/platform/typst'
import { monitoringSource } from '../monitoring.pdf/source'
import { askedDocument, fileResponse } from '../monitoring.pdf/typeset-monitoring'

/** Of the drawing: some 2 000 pixels for the page's width, sharp on a slide. */
const density = 64

/** The first page of the document as a picture: the audiences side by side, and what lags. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const { wave } = await params
  const asked = await askedDocument(request, wave, 'png')
  if (asked instanceof Response) return asked
  const { data, at, name } = asked
  const svg = typesetSvg({ source: monitoringSource, data, at })
  const png = await sharp(Buffer.from(svg), { density })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 9 })
    .toBuffer()
  return fileResponse(png, `${name}.png`, 'image/png', 'attachment')
}
