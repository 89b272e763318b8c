import { type NextRequest, NextResponse } from 'next/server'
import { isLanguage, isRespondentLanguage, type RespondentLanguage } from '@/lib/platform/language'
import { stillPolicy } from '@/lib/platform/still-policy'

/**
 * Sets headers, decides nothing: the language of the screen, and a content policy with a nonce for pages.
 * Rights are checked where data is read or changed. `/api/v1` is kept out, its bodies stream untouched.
 *
 * Pages that are the same for everyone are served from a copy by `app/still`, which asks for the page
 * itself with the header `x-phare-still`; their policies name no nonce, which a copy cannot have.
 */
export function proxy(request: NextRequest) {
  const still = request.headers.get('x-phare-still')
  const isKept = still === null && !isDevelopment && keptPages.test(request.nextUrl.pathname)
  const asked = request.nextUrl.searchParams.get('lang')
  const remembered = request.cookies.get('lang')?.value
  const isRespondent = respondents.test(request.nextUrl.pathname)
  const isSpoken = isRespondent ? isRespondentLanguage : isLanguage
  const known = isSpoken(asked) ? asked : isSpoken(remembered) ? remembered : null
  const language = known ?? (isRespondent ? preferred(request) : null) ?? 'fr'

  const headers = new Headers(request.headers)
  headers.set('x-phare-language', language)
  // Next puts the nonce it finds in the request's policy on every script.
  headers.delete('content-security-policy')
  const policy =
    still === 'copy' ? stillPolicy : contentPolicy(newNonce(), request.nextUrl.pathname)
  if (still !== 'copy') headers.set('content-security-policy', policy)

  const copy = new URL(`/still${request.nextUrl.pathname}`, request.url)
  const response = isKept
    ? NextResponse.rewrite(copy, { request: { headers } })
    : NextResponse.next({ request: { headers } })
  if (!isKept) response.headers.set('content-security-policy', policy)
  if (asked === language && asked !== remembered) {
    response.cookies.set('lang', asked, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
  }
  return response
}

/** The first of the browser's languages that respondents' pages have. Their order is that of preference. */
function preferred(request: NextRequest): RespondentLanguage | null {
  const languages = (request.headers.get('accept-language') ?? '').slice(0, 200).split(',')
  const spoken = languages.map((one) => one.trim().slice(0, 2).toLowerCase())
  return spoken.find(isRespondentLanguage) ?? null
}

function newNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
}

const isDevelopment = process.env.NODE_ENV === 'development'

/** The desk streams its figures; React hides the part of a drawing that comes late by `display:none`. */
const streams = /^\/desk(\/|$)/
const hidesParts = `style-src-attr 'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='`

/** German is for respondents; the desk and publications then speak French. */
const respondents = /^\/answer\//

const keptPages = /^\/(waves|answer)\/[a-z0-9-]{1,64}$/

function contentPolicy(nonce: string, path: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    ...(streams.test(path) && !isDevelopment ? [hidesParts] : []),
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

export const config = {
  matcher: ['/((?!api/v1|api/health|_next/static|favicon.ico|icon.svg).*)'],
}
