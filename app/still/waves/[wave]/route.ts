import { db } from '@/lib/db/client'
import { isLanguage, type Language } from '@/lib/platform/language'
import { stillPolicy } from '@/lib/platform/still-policy'
import { readPublishedHash } from '@/lib/publication/publication.query'
import { Kept } from '../../kept'
import { pageItself, passedThrough, withoutScripts } from '../../page-itself'

// What a key names never changes, so a copy in memory is never stale, on any instance.
const copies = new Kept<Uint8Array<ArrayBuffer>>(40)

/** `/waves/<wave>`, from a copy of the edition's page. `proxy.ts` leads here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ wave: string }> },
): Promise<Response> {
  const { wave } = await params
  const asked = request.headers.get('x-phare-language')
  const language = isLanguage(asked) ? asked : 'fr'
  const address = `/waves/${encodeURIComponent(wave)}`
  const hash = await readPublishedHash(db(), wave)
  // The page says itself that there is nothing, with the scripts that Next needs for it.
  if (hash === null) return passedThrough(address, language)

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
  return new Response(await copies.get(key, () => copyOf(address, language)), { headers })
}

async function copyOf(address: string, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await pageItself(address, language, 'copy')
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return new TextEncoder().encode(withoutScripts(await answer.text()))
}
