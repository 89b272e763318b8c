import { createHash } from 'node:crypto'
import type { RespondentLanguage } from '@/lib/platform/language'

/**
 * Asks this very process for a page. `proxy.ts` knows by the header that it is not to lead back here:
 * a `copy` is rendered without a nonce, to be kept; `through` is rendered for one visitor.
 */
export function pageItself(
  address: string,
  language: RespondentLanguage,
  purpose: 'copy' | 'through',
): Promise<Response> {
  return fetch(`http://127.0.0.1:${process.env.PORT}${address}`, {
    headers: { 'x-phare-still': purpose, cookie: `lang=${language}` },
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  })
}

/** The page as Next answers it, for what is not to be kept. */
export async function passedThrough(
  address: string,
  language: RespondentLanguage,
): Promise<Response> {
  const answer = await pageItself(address, language, 'through')
  return new Response(await answer.text(), {
    status: answer.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': answer.headers.get('content-security-policy') ?? '',
      'cache-control': 'no-store',
    },
  })
}

/** React escapes `<` inside scripts, so that each ends at its own closing tag. */
export function withoutScripts(html: string): string {
  if (html.includes('<template id="B:')) throw new Error('a part of the page is still to come')
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
}

/** What a content policy must name for the inline scripts of a page to run. */
export function inlineScriptHashes(html: string): string[] {
  const inline = html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...inline].map(([, script = '']) => {
    const digest = createHash('sha256').update(script).digest('base64')
    return `'sha256-${digest}'`
  })
}
