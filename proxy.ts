import { type NextRequest, NextResponse } from 'next/server'
import { isLanguage } from '@/lib/platform/language'
import { stillPolicy } from '@/lib/platform/still-policy'

/**
 * Sets headers, decides nothing: the language of the screen, and a content policy with a nonce for pages.
 * Rights are checked where data is read or changed. `/api/v1` is kept out, its bodies stream untouched.
 *
 * A published page needs no script: it is served from a copy, by `still/[wave]`, which asks for the page
 * itself with the header `x-phare-still` when it has no copy yet.
 */
export function proxy(request: NextRequest) {
  const still = request.headers.get('x-phare-still')
  const wave = still === null && publishedWave.exec(request.nextUrl.pathname)?.[1]
  const asked = request.nextUrl.searchParams.get('lang')
  const remembered = request.cookies.get('lang')?.value
  const language = isLanguage(asked) ? asked : isLanguage(remembered) ? remembered : 'fr'

  const headers = new Headers(request.headers)
  headers.set('x-phare-language', language)
  // Next puts the nonce it finds in the request's policy on every script.
  headers.delete('content-security-policy')
  const policy = still === 'copy' ? stillPolicy : contentPolicy(newNonce())
  if (still !== 'copy') headers.set('content-security-policy', policy)

  const response = wave
    ? NextResponse.rewrite(new URL(`/still/${wave}?lang=${language}`, request.url), {
        request: { headers },
      })
    : NextResponse.next({ request: { headers } })
  if (!wave) response.headers.set('content-security-policy', policy)
  if (isLanguage(asked) && asked !== remembered) {
    response.cookies.set('lang', asked, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  }
  return response
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
}

const publishedWave = /^\/waves\/([a-z0-9-]{1,64})$/

function contentPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

export const config = {
  matcher: ['/((?!api/v1|api/health|_next/static|favicon.ico|icon.svg).*)'],
}
