/** Where to go after signing in: a path of the desk on this site, whatever was asked. */
export function returnPath(asked: unknown): string {
  const home = '/desk'
  if (typeof asked !== 'string' || asked.length > 500 || !asked.startsWith('/')) return home
  const site = 'http://desk.invalid'
  if (!URL.canParse(asked, site)) return home
  const url = new URL(asked, site)
  if (url.origin !== site || !/^\/desk(\/|$)/.test(url.pathname)) return home
  if (url.pathname.startsWith('/desk/sign-')) return home
  return url.pathname + url.search
}
