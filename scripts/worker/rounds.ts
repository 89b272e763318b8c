import { log } from '@/lib/platform/log'
import type { Round } from '@/lib/platform/rounds'
import { eraseSpentDrafts } from '@/lib/response/erase-draft.command'
import { forgetArrivals } from '@/lib/response/forget-arrivals.command'

/** What the worker does, one line each. */
export const rounds: readonly Round[] = [
  {
    name: 'erase-spent-drafts',
    everySeconds: 600,
    run: async (db) => told(await eraseSpentDrafts(db)),
  },
  { name: 'forget-arrivals', everySeconds: 180, run: forgetArrivals },
]

function told(drafts: number): void {
  if (drafts > 0) log('info', 'spent-drafts-erased', { drafts })
}
