import { isRespondentLanguage, type RespondentLanguage } from '@/lib/platform/language'
import { Kept } from '../../kept'
import { inlineScriptHashes, pageItself, passedThrough } from '../../page-itself'

/**
 * How long a copy serves, in seconds: as long, a page may say that a fieldwork is open when it has just
 * closed. The submission asks the database, so nothing comes in that should not.
 */
const lasting = 5

/** `link`: what the browser is told to fetch at once. A font that comes later moves the lines. */
type Copy = { status: number; html: Uint8Array<ArrayBuffer>; policy: string; link: string }
const copies = new Kept<Copy>(200)

/** `/answer/<fieldwork>`: the first page is the same for everyone. `proxy.ts` leads here. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const { fieldwork } = await params
  const asked = request.headers.get('x-phare-language')
  const language = isRespondentLanguage(asked) ? asked : 'fr'
  const address = `/answer/${encodeURIComponent(fieldwork)}`
  const period = Math.floor(Date.now() / (lasting * 1000))
  const copy = await copies.get(`${fieldwork}-${language}-${period}`, () =>
    copyOf(address, language),
  )
  if (copy.status !== 200) return passedThrough(address, language)
  return new Response(copy.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': copy.policy,
      link: copy.link,
      'cache-control': 'no-store',
    },
  })
}

async function copyOf(address: string, language: RespondentLanguage): Promise<Copy> {
  const answer = await pageItself(address, language, 'copy')
  const html = await answer.text()
  const policy = [
    `default-src 'self'`,
    `script-src 'self' ${inlineScriptHashes(html).join(' ')}`,
    `img-src 'self' data:`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const link = answer.headers.get('link') ?? ''
  return { status: answer.status, html: new TextEncoder().encode(html), policy, link }
}
