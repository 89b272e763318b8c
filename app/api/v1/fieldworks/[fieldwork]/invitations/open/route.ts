import { openInvitation } from '@/lib/audience/open-invitation.command'
import { db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { invitationDoor } from '../invitation-door'

/**
 * `{ key }` → 200 `Opening` (`lib/audience/opening.ts`): what the key leads to, for a respondent or for who enters
 * the answers of one. Notes that the first page was seen. 404 `unknown-invitation`, 422, 429 `too-many-attempts`
 * with `retry-after`, 503.
 */
export const POST = invitationDoor((fieldwork, body, now) =>
  openInvitation(db(), fieldwork, body, siteSettings().pepper, now),
)

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../../post-only'
