import type { EndsJournal } from '@/lib/platform/ends-journal'
import type { MailSettings } from '@/lib/platform/mail-settings'

/** What one worker process sends mails with. */
export type MailOffice = {
  settings: MailSettings
  baseUrl: string
  pepper: string
  /** Its own name among workers, random, new at each start. */
  worker: string
  /** Null: what an earlier worker ended is not known. */
  ends: EndsJournal | null
  rest: Rest
}

/** After a server that cannot be reached: longer each time, forgotten with the first mail it takes. */
export class Rest {
  private ms = 0
  private until = 0

  begin(now: number): void {
    if (this.isResting(now)) return
    this.ms = Math.min(longestMs, Math.max(shortestMs, this.ms * 2))
    this.until = now + this.ms
  }

  end(): void {
    this.ms = 0
    this.until = 0
  }

  isResting(now: number): boolean {
    return now < this.until
  }
}

const shortestMs = 5_000
const longestMs = 5 * 60_000
