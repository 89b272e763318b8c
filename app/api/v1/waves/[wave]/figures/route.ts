import { z } from 'zod'
import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'
import { readPublishedFigures } from '@/lib/publication/published-figures.query'

const Code = z.string().max(64)

/** Short, and revalidated by its tag: a withdrawal is felt at once by whoever asks again. */
const headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
}

export async function GET(request: Request, context: { params: Promise<{ wave: string }> }) {
  const wave = Code.safeParse((await context.params).wave)
  const asked = new URL(request.url).searchParams.get('territory')
  const territory = Code.nullable().safeParse(asked)
  if (!wave.success || !territory.success) return refused('unpublished')
  const figures = await readPublishedFigures(db(), wave.data, territory.data)
  if (typeof figures === 'string') return refused(figures)
  const etag = `"${figures.tag}"`
  const known = request.headers.get('if-none-match') ?? ''
  if (known.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers: { ...headers, etag } })
  }
  return new Response(figures.body, {
    headers: { ...headers, etag, 'content-type': 'application/json; charset=utf-8' },
  })
}

function refused(why: 'unpublished' | 'withdrawn' | 'unknown-territory'): Response {
  const response = {
    unpublished: () => problem(404, 'unpublished', 'This wave is not published'),
    withdrawn: () => problem(410, 'withdrawn', 'This publication has been withdrawn'),
    'unknown-territory': () => problem(404, 'unknown-territory', 'Unknown territory set'),
  }[why]()
  response.headers.set('access-control-allow-origin', '*')
  return response
}
