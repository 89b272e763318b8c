// What a key names never changes, so a copy in memory is never stale, on any instance.
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const mostKept = 40

/** The page's HTML without its scripts: rendered once under a key. */
export function stillPage(key: string, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
  const page = rendered(address)
  kept.set(key, page)
  page.catch(() => kept.delete(key))
  return page
}

async function rendered(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await pageItself(address, 'copy')
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return new TextEncoder().encode(withoutScripts(await answer.text()))
}

/** Asks this very process; `proxy.ts` knows by the header that it is not to lead here again. */
export function pageItself(address: string, purpose: 'copy' | 'through'): Promise<Response> {
  return fetch(`http://127.0.0.1:${process.env.PORT}${address}`, {
    headers: { 'x-phare-still': purpose },
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  })
}

/** React escapes `<` inside scripts, so that each ends at its own closing tag. */
export function withoutScripts(html: string): string {
  if (html.includes('<template id="B:')) throw new Error('a part of the page is still to come')
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
}
