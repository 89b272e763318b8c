import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'
import { readVersion } from '@/lib/wave/versions.query'
import { askedOf, unknown } from '../../../../csv-door'
import { schemaAddress } from '../../../../questionnaire.schema.json/schema-address'

type Context = { params: Promise<{ fieldwork: string; hash: string }> }

/** The definition of a version, as a file that the published JSON Schema describes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOf(request, 'readFigures')
  if (asked instanceof Response) return asked
  const { fieldwork, hash } = await params
  if (!/^[0-9a-f]{64}$/.test(hash)) return unknown('unknown-fieldwork')
  const version = await readVersion(db(), asked.actor, fieldwork.slice(0, 64), hash)
  if (!version) return problem(404, 'unknown-version', 'Not found')
  const name = `phare-${version.questionnaireId}-v${version.number}`.replace(/[^a-z0-9-]/g, '-')
  return new Response(JSON.stringify(version.definition, null, 2), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}.json"`,
      link: `<${schemaAddress(request)}>; rel="describedby"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
