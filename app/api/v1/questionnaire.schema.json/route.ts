import { createHash } from 'node:crypto'
import { definitionSchema } from '@/lib/questionnaire/json-schema'
import { schemaAddress } from './schema-address'

let made: { address: string; body: string; tag: string } | undefined

/** The form of a questionnaire definition, for editors and importers: public, the same for everyone. */
export function GET(request: Request): Response {
  const address = schemaAddress(request)
  if (made?.address !== address) {
    const body = JSON.stringify(definitionSchema(address))
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
    made = { address, body, tag }
  }
  const headers = {
    'content-type': 'application/schema+json',
    'cache-control': 'public, max-age=3600',
    etag: made.tag,
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  }
  if (request.headers.get('if-none-match') === made.tag) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(made.body, { headers })
}
