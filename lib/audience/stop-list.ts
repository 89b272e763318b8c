import { createHmac } from 'node:crypto'

/** What an address is found by on a programme's stop list; the address itself is not there. */
export function hashOfAddress(address: string, pepper: string): string {
  const normal = address.normalize('NFKC').trim().toLowerCase()
  return createHmac('sha256', pepper).update(`phare/stop/${normal}`).digest('hex')
}
