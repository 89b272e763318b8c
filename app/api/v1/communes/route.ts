import { z } from 'zod'
import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'
import { readCommuneShown, searchCommunes } from '@/lib/territory/search-communes.query'
import { vintage } from '@/lib/territory/vintage'

const Asked = z.union([
  z.strictObject({
    q: z.string().max(100),
    /** Insee code of a region. */
    region: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
  }),
  z.strictObject({ code: z.string().regex(/^(\d\d|2[AB])\d{3}$/) }),
])

const mostShown = 20

/** Public reference data, the same for everyone: caches may keep it. */
export async function GET(request: Request): Promise<Response> {
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) {
    const detail = 'Give q (a name or a postal code) with or without region, or code (Insee).'
    return problem(400, 'invalid-parameters', 'Invalid parameters', { detail })
  }
  const communes = await found(asked.data)
  return Response.json({ communes }, { headers: { 'cache-control': 'public, max-age=3600' } })
}

async function found(asked: z.infer<typeof Asked>) {
  if ('q' in asked) {
    const { q: query, region } = asked
    return searchCommunes(db(), { vintage, region, query, limit: mostShown })
  }
  const commune = await readCommuneShown(db(), vintage, asked.code)
  return commune ? [commune] : []
}
