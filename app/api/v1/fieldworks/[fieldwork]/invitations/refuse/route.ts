import { refuseInvitation } from '@/lib/audience/refuse-invitation.command'
import { db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { invitationDoor } from '../invitation-door'

/**
 * `{ key }` → 200 `{ refused: true }`: the person does not wish to take part, and is sent nothing more. Said twice it
 * is said once. 404 `unknown-invitation`, 409 `already-answered`, 422, 429, 503.
 */
export const POST = invitationDoor((fieldwork, body, now) =>
  refuseInvitation(db(), fieldwork, body, siteSettings().pepper, now),
)

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../../post-only'
