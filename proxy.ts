import { type NextRequest, NextResponse } from 'next/server'
import { isLanguage } from '@/lib/platform/language'

/**
 * Sets headers, decides nothing: the language of the screen, and a content policy with a nonce for pages.
 * Rights are checked where data is read or changed. `/api/v1` is kept out, its bodies stream untouched.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const asked = request.nextUrl.searchParams.get('lang')
  const remembered = request.cookies.get('lang')?.value
  const language = isLanguage(asked) ? asked : isLanguage(remembered) ? remembered : 'fr'
  const policy = contentPolicy(nonce)

  const headers = new Headers(request.headers)
  headers.set('x-phare-language', language)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (isLanguage(asked) && asked !== remembered) {
    response.cookies.set('lang', asked, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  }
  return response
}

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
