import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { peerHeader } from '@/lib/platform/network'

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
