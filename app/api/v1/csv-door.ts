import { type Actor, type Deed, may } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'
import { type CsvCell, type CsvDialect, csvFile } from '@/lib/platform/csv'
import { isLanguage, type Language } from '@/lib/platform/language'
import { describeDefect, log } from '@/lib/platform/log'
import { problem } from '@/lib/platform/problem'

type Asked = { actor: Actor; dialect: CsvDialect; language: Language }

/** Who asks for a file, and how it is to be written; or the answer that they get instead. */
export async function askedOf(request: Request, deed: Deed): Promise<Asked | Response> {
  const actor = await getActor()
  if (actor.kind === 'anonymous') {
    return problem(401, 'signed-out', 'Not signed in', { detail: 'Sign in at /desk/sign-in.' })
  }
  if (!may(actor, deed)) {
    return problem(403, 'not-allowed', 'Not allowed', { detail: `This account may not: ${deed}.` })
  }
  const { searchParams } = new URL(request.url)
  const separator = searchParams.get('sep') ?? ','
  const language = searchParams.get('lang') ?? 'fr'
  if ((separator !== ',' && separator !== ';') || !isLanguage(language)) {
    const detail = 'sep is « , » or « ; », lang is fr or en.'
    return problem(400, 'invalid-parameters', 'Invalid parameters', { detail })
  }
  return { actor, dialect: separator === ';' ? 'spreadsheet' : 'plain', language }
}

export function unknown(type: 'unknown-wave' | 'unknown-fieldwork'): Response {
  return problem(404, type, 'Not found')
}

/** The file as it is made. A defect on the way breaks the transfer off: no one takes half for a whole. */
export function csvResponse(
  name: string,
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
  dialect: CsvDialect,
): Response {
  const chunks = csvFile(header, rows, dialect)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        log('error', 'export-failed', describeDefect(error))
        controller.error(error)
      }
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name.replace(/[^a-z0-9-]/g, '-')}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
