import type { CommuneList } from '@/lib/territory/search-in-list'

const lists = new Map<string, CommuneList>()
const loading = new Map<string, Promise<CommuneList | null>>()

/** The list of a region's communes, where it has come already. */
export function communeList(region: string | undefined): CommuneList | undefined {
  return region === undefined ? undefined : lists.get(region)
}

/** Fetches the list once; null when it cannot be had now: the next call tries again. */
export function loadCommuneList(region: string): Promise<CommuneList | null> {
  const known = loading.get(region)
  if (known) return known
  const coming = fetchList(region).catch(() => null)
  loading.set(region, coming)
  coming.then((list) => {
    if (list) lists.set(region, list)
    else loading.delete(region)
  })
  return coming
}

async function fetchList(region: string): Promise<CommuneList | null> {
  const reply = await fetch(`/api/v1/communes/${region}`, { credentials: 'omit' })
  return reply.ok ? ((await reply.json()) as CommuneList) : null
}
