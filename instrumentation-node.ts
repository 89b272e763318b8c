import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { db } from '@/lib/db/client'
import { describeDefect, log } from '@/lib/platform/log'
import { peerHeader } from '@/lib/platform/network'
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

/**
 * Every request says who is at the other end of its socket, whatever it said itself: a handler sees headers alone,
 * and `x-forwarded-for` is the caller's own word where no proxy of ours wrote it.
 */
export function tellPeers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  })
}
