import type { Db } from '@/lib/db/client'
import { countAttempt } from '@/lib/platform/attempts.store'
import { groupCode, readCode } from '@/lib/platform/crockford'
import { type DraftRefusal, DraftToSave, type Holder, type Sealed } from './draft'
import {
  deleteSpentDrafts,
  findDraftForChange,
  insertDraft,
  refusalToKeep,
  replaceDraft,
} from './draft.store'
import { seal, unseal } from './draft-cipher'
import { draftKeys, newDraftCode, newHolder } from './draft-code'

/** `until`: the last day, at most, on which it can be opened. */
export type Saved = { code: string; holder: Holder; until: string }

/** New drafts from one network in ten minutes: a town hall makes fewer, and nobody fills a fieldwork's room alone. */
const mostOfNetwork = 40

/**
 * Keeps a response on its way for whoever holds the code, under a key that only the code gives. Without a
 * code a new draft is made, and its code is said this once. With one its content is replaced, unless
 * another device opened it since.
 */
export async function saveDraft(
  db: Db,
  fieldworkId: string,
  body: unknown,
  network: string | null = null,
  now = new Date(),
): Promise<(Saved & { created: boolean }) | { refusal: DraftRefusal }> {
  const { data: asked } = DraftToSave.safeParse(body)
  if (!asked) return { refusal: 'invalid-body' }
  const { id, draft } = asked
  const refusal = await refusalToKeep(db, fieldworkId, id)
  if (refusal) return { refusal }
  if (asked.code === undefined) {
    const attempts = await countAttempt(db, `drafts ${fieldworkId}`, network, now)
    if (attempts > mostOfNetwork) return { refusal: 'too-many-drafts' }
  }
  const code = asked.code === undefined ? newDraftCode() : readCode(asked.code)
  const keys = code && (await draftKeys(fieldworkId, code))
  if (!keys) return { refusal: code ? 'busy' : 'unknown-code' }
  const { lookup, key } = keys
  const place = { fieldworkId, id }

  if (asked.holder === undefined) {
    const holder = newHolder()
    await deleteSpentDrafts(db)
    const content = seal(key, place, { holder, draft } satisfies Sealed)
    const until = await insertDraft(db, fieldworkId, lookup, { id, content })
    if (!until) return { refusal: (await refusalToKeep(db, fieldworkId, id)) ?? 'too-many-drafts' }
    return { created: true, code: groupCode(code), holder, until }
  }

  const holder = asked.holder
  return db.$transaction(async (tx) => {
    const stored = await findDraftForChange(tx, fieldworkId, lookup)
    const kept = stored?.id === id && (unseal(key, place, stored.content) as Sealed | null)
    if (!kept) return { refusal: 'unknown-code' }
    if (kept.holder !== holder) return { refusal: 'held-elsewhere' }
    const content = seal(key, place, { holder, draft } satisfies Sealed)
    const until = await replaceDraft(tx, fieldworkId, lookup, content, true)
    return { created: false, code: groupCode(code), holder, until }
  })
}
