import type { Db } from '@/lib/db/client'
import { readCode } from '@/lib/platform/crockford'
import { type DraftRefusal, DraftToOpen } from './draft'
import { deleteDraft, deleteSpentDrafts } from './draft.store'
import { draftKeys } from './draft-code'

/** At the respondent's word, whatever the state of the fieldwork; twice is once. */
export async function eraseDraft(
  db: Db,
  fieldworkId: string,
  body: unknown,
): Promise<'erased' | { refusal: DraftRefusal }> {
  const { data: asked } = DraftToOpen.safeParse(body)
  if (!asked) return { refusal: 'invalid-body' }
  const code = readCode(asked.code)
  const keys = code && (await draftKeys(fieldworkId, code))
  if (!keys) return { refusal: code ? 'busy' : 'unknown-code' }
  return (await deleteDraft(db, fieldworkId, keys.lookup)) ? 'erased' : { refusal: 'unknown-code' }
}

/** What need not be kept any longer, told by the database's clock. The number erased. */
export function eraseSpentDrafts(db: Db): Promise<number> {
  return deleteSpentDrafts(db)
}
