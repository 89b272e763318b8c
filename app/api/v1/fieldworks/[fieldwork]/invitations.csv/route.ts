import { exportInvitations } from '@/lib/audience/export-invitations.command'
import { InvitationsAsked } from '@/lib/audience/invitation-list'
import { db } from '@/lib/db/client'
import { askedOf, csvResponse, unknown } from '../../../csv-door'

/** The list as the desk filters it: who was invited and where they stand. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ fieldwork: string }> },
): Promise<Response> {
  const asked = await askedOf(request, 'runFieldwork')
  if (asked instanceof Response) return asked
  const { fieldwork } = await params
  const { searchParams } = new URL(request.url)
  const list = InvitationsAsked.parse(Object.fromEntries(searchParams))
  const result = await exportInvitations(db(), asked.actor, fieldwork, list, new Date())
  if ('refusal' in result) return unknown(result.refusal)
  const { records } = result
  const header = (await records.next()).value as string[]
  const part = list.state ? `-${list.state.toLowerCase()}` : ''
  return csvResponse(`phare-${fieldwork}-invitations${part}`, header, records, asked.dialect)
}
