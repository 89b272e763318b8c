import type { Db } from '@/lib/db/client'
import { readCode } from '@/lib/platform/crockford'
import { type DraftContent, type DraftRefusal, DraftToOpen, type Sealed } from './draft'
import { findDraftForChange, refusalToKeep, replaceDraft } from './draft.store'
import { seal, unseal } from './draft-cipher'
import { draftKeys, newHolder } from './draft-code'
import type { Saved } from './save-draft.command'

/** Hands a draft to the device that has its code, and to no other until it is opened again. */
export async function openDraft(
  db: Db,
  fieldworkId: string,
  body: unknown,
): Promise<(Omit<Saved, 'code'> & { draft: DraftContent }) | { refusal: DraftRefusal }> {
  const { data: asked } = DraftToOpen.safeParse(body)
  if (!asked) return { refusal: 'invalid-body' }
  const refusal = await refusalToKeep(db, fieldworkId, null)
  if (refusal) return { refusal }
  const code = readCode(asked.code)
  const keys = code && (await draftKeys(fieldworkId, code))
  if (!keys) return { refusal: code ? 'busy' : 'unknown-code' }
  const { lookup, key } = keys
  return db.$transaction(async (tx) => {
    const stored = await findDraftForChange(tx, fieldworkId, lookup)
    if (!stored) return { refusal: 'unknown-code' }
    const place = { fieldworkId, id: stored.id }
    const kept = unseal(key, place, stored.content) as Sealed | null
    if (!kept) return { refusal: 'unknown-code' }
    const { draft } = kept
    const holder = newHolder()
    const content = seal(key, place, { holder, draft } satisfies Sealed)
    const until = await replaceDraft(tx, fieldworkId, lookup, content, false)
    return { draft, holder, until }
  })
}
