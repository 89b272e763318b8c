/** What came of a mailbox file of delivery reports. */
export type ReportsImported = {
  /** Units now known not to be reached; `known`: reported before. */
  undelivered: number
  known: number
  /** Still tried by a server on the way: nothing changes. */
  delayed: number
  /** Failures of mails that are none of this fieldwork. */
  unmatched: number
  /** Automatic replies, mails of people, and whatever else stands in the file. */
  others: number
  /** The first of them, for the screen. */
  list: { invitationId: string; name: string; status: string | null; isNew: boolean }[]
}
