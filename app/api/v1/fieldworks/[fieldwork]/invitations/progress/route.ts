import { recordStarted } from '@/lib/audience/record-started.command'
import { db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { invitationDoor } from '../invitation-door'

/**
 * `{ key, at: 'started' }` → 200 `{ recorded: 'started' }`: a first page of questions was passed. May be sent more
 * than once, or never. 404 `unknown-invitation`, 410 `fieldwork-closed`, 422, 429, 503.
 */
export const POST = invitationDoor((fieldwork, body, now) =>
  recordStarted(db(), fieldwork, body, siteSettings().pepper, now),
)

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../../post-only'
