import { db } from '@/lib/db/client'
import { openDraft } from '@/lib/response/open-draft.command'
import { draftDoor } from '../draft-door'

/** Hands a draft to the device that has its code. */
export const POST = draftDoor(async (fieldwork, body) => {
  const opened = await openDraft(db(), fieldwork, body)
  return 'refusal' in opened ? opened : { status: 200, reply: opened }
})

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../../post-only'
