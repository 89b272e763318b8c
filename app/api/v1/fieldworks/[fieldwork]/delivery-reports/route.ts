import { may } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { importDeliveryReports } from '@/lib/audience/import-delivery-reports.command'
import { db } from '@/lib/db/client'
import { problem } from '@/lib/platform/problem'

/** A mailbox file as it stands, read as it comes. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const actor = await getActor()
  if (actor.kind === 'anonymous') return problem(401, 'signed-out', 'Not signed in')
  if (!isSameOrigin(request.headers, process.env.NEXTAUTH_URL) || !may(actor, 'runFieldwork'))
    return problem(403, 'not-allowed', 'Not allowed')
  if (!request.body) return problem(400, 'unreadable', 'No file')
  const { fieldwork } = await params
  const id = fieldwork.slice(0, 64)
  const result = await importDeliveryReports(db(), actor, id, bytesOf(request.body), new Date())
  if ('refusal' in result) return problem(404, result.refusal, 'Not found')
  return Response.json(result, { headers: { 'cache-control': 'no-store' } })
}

async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}
