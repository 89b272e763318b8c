import { db } from '@/lib/db/client'
import { describeDefect, log } from '@/lib/platform/log'
import { eraseSpentDrafts } from '@/lib/response/erase-draft.command'

/** Drafts end on their day, also where nobody comes any more. Several instances may do it: twice is once. */
export function eraseSpentDraftsNowAndThen(): void {
  const erase = () =>
    eraseSpentDrafts(db()).then(
      (drafts) => drafts > 0 && log('info', 'spent-drafts-erased', { drafts }),
      (error) => log('error', 'spent-drafts-kept', describeDefect(error)),
    )
  void erase()
  setInterval(erase, 10 * 60_000).unref()
}
