/**
 * Is a request that changes something sent by a page of ours? A missing Origin is refused: browsers
 * always send one with a POST, and the framework would let it through. `Host` is enough to compare
 * with, a foreign page cannot set it; `siteUrl` serves where a proxy rewrites it.
 */
export function isSameOrigin(
  headers: { get(name: string): string | null },
  siteUrl: string | undefined,
): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  if (siteUrl && URL.canParse(siteUrl) && new URL(siteUrl).origin === origin) return true
  return new URL(origin).host === headers.get('host')
}
