import { db } from '@/lib/db/client'
import { isLanguage } from '@/lib/platform/language'
import { stillPolicy } from '@/lib/platform/still-policy'
import { readPublishedHash } from '@/lib/publication/publication.query'
import { pageItself, stillPage } from './still-page'

/** `/waves/<wave>`, from a copy of the edition's page. `proxy.ts` leads here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const { wave } = await params
  const asked = new URL(request.url).searchParams.get('lang')
  const language = isLanguage(asked) ? asked : 'fr'
  const address = `/waves/${encodeURIComponent(wave)}?lang=${language}`
  const hash = await readPublishedHash(db(), wave)
  if (hash === null) return unpublished(address)

  const key = `${wave}-${hash}-${language}`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': stillPolicy,
    // Asked again each time, for an edition may be withdrawn; the language may come from a cookie.
    'cache-control': 'no-cache',
    vary: 'cookie',
    etag: `W/"${key}"`,
  }
  if (request.headers.get('if-none-match')?.includes(key))
    return new Response(null, { status: 304, headers })
  return new Response(await stillPage(key, address), { headers })
}

/** The page says itself that there is nothing: with the scripts that Next needs for it. */
async function unpublished(address: string): Promise<Response> {
  const answer = await pageItself(address, 'through')
  return new Response(await answer.text(), {
    status: answer.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': answer.headers.get('content-security-policy') ?? stillPolicy,
      'cache-control': 'no-store',
    },
  })
}
