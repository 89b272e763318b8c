import { openDb } from '@/lib/db/client'
import { databaseUrl } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import type { Round } from '@/lib/platform/rounds'
import { shuffleAnonymous } from '@/lib/tabulation/shuffle-responses.command'

const longestMs = 900_000

/** Between three and five in the morning, Paris: few answer, and who sends meanwhile waits a second or two. */
export const shuffle: Round = {
  name: 'shuffle-responses',
  everySeconds: 1_200,
  async run(_db, now) {
    if (!isNight(now)) return
    const db = openDb(databaseUrl(), { connections: 1, deadlineMs: longestMs })
    try {
      const fieldworks = await shuffleAnonymous(db, now)
      if (fieldworks > 0) log('info', 'responses-shuffled', { fieldworks })
    } finally {
      await db.$disconnect()
    }
  },
}

function isNight(now: Date): boolean {
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Paris',
  })
  return ['03', '04'].includes(hour.format(now))
}
