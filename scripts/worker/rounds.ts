import { foldEveryTrack } from '@/lib/audience/fold-tracks.command'
import { sendMails } from '@/lib/audience/send-mails.command'
import { startMailings } from '@/lib/audience/start-mailings.command'
import { log } from '@/lib/platform/log'
import type { Round } from '@/lib/platform/rounds'
import { checkWhatCameIn } from '@/lib/response/check-quality.command'
import { eraseSpentDrafts } from '@/lib/response/erase-draft.command'
import { forgetArrivals } from '@/lib/response/forget-arrivals.command'
import { alerts } from './alerts'
import { mailOffice } from './mail-office'
import { shuffle } from './shuffle'

/** What the worker does, one line each. */
export const rounds: readonly Round[] = [
  {
    name: 'start-mailings',
    everySeconds: 2,
    async run(db, now) {
      const office = mailOffice()
      if (office) await startMailings(db, office.pepper, now)
    },
  },
  {
    name: 'send-mails',
    everySeconds: 1,
    async run(db, _now, signal) {
      const office = mailOffice()
      if (office) await sendMails(db, office, signal)
    },
  },
  { name: 'fold-tracks', everySeconds: 20, run: foldEveryTrack },
  { name: 'check-quality', everySeconds: 300, run: async (db) => void (await checkWhatCameIn(db)) },
  { name: 'alerts', everySeconds: 300, run: alerts },
  {
    name: 'erase-spent-drafts',
    everySeconds: 600,
    run: async (db) => told(await eraseSpentDrafts(db)),
  },
  { name: 'forget-arrivals', everySeconds: 180, run: forgetArrivals },
  shuffle,
]

function told(drafts: number): void {
  if (drafts > 0) log('info', 'spent-drafts-erased', { drafts })
}
