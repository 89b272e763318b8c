import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'
import { readCommuneList } from '@/lib/territory/search-communes.query'
import { vintage } from '@/lib/territory/vintage'

type Context = { params: Promise<{ region: string }> }

/** Every commune of a region, so that a search goes on when the network is gone. Public, the same for everyone. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { region } = await params
  const list = /^\d{2}$/.test(region) ? await readCommuneList(db(), vintage, region) : null
  if (!list) return problem(404, 'unknown-region', 'There is no such region')
  return Response.json(list, { headers: { 'cache-control': 'public, max-age=86400' } })
}
