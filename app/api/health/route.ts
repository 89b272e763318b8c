import path from 'node:path'
import { db } from '@/lib/db/client'
import { readHealth } from '@/lib/platform/health.query'

export const dynamic = 'force-dynamic'

/** 200 when the product can serve, 503 with the reason when it cannot. */
export async function GET(): Promise<Response> {
  const health = await readHealth(db(), path.join(process.cwd(), 'prisma/migrations'))
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: {
      'cache-control': 'no-store',
      ...(health.status !== 'ok' && { 'retry-after': '2' }),
    },
  })
}
