import { db } from '@/lib/db/client'
import { saveDraft } from '@/lib/response/save-draft.command'
import { draftDoor } from './draft-door'

/** Keeps answers on their way: 201 and a code the first time, 200 when they are saved again with it. */
export const POST = draftDoor(async (fieldwork, body, network) => {
  const saved = await saveDraft(db(), fieldwork, body, network)
  if ('refusal' in saved) return saved
  const { created, ...reply } = saved
  return { status: created ? 201 : 200, reply }
})

export {
  options as OPTIONS,
  otherMethods as DELETE,
  otherMethods as GET,
  otherMethods as PATCH,
  otherMethods as PUT,
} from '../../../post-only'
