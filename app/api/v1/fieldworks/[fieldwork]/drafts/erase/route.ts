import { db } from '@/lib/db/client'
import { eraseDraft } from '@/lib/response/erase-draft.command'
import { draftDoor } from '../draft-door'

/** Erases a draft, at the word of whoever has its code. */
export const POST = draftDoor(async (fieldwork, body) => {
  const result = await eraseDraft(db(), fieldwork, body)
  return result === 'erased' ? { status: 204, reply: null } : result
})

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../../post-only'
