import { networkOfRequest } from '@/lib/platform/network'
import { proofHeader } from '@/lib/platform/proof-of-work'

/** What a submission through an open link brings besides its body. */
export type Arrival = {
  network: string | null
  proof: string | null
  /** Under which the work asked for is signed. */
  secret: string
}

export function arrivalOf(request: Pick<Request, 'headers'>): Arrival {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set')
  return { network: networkOfRequest(request), proof: request.headers.get(proofHeader), secret }
}

/** Under which submissions to a fieldwork are counted. */
export const scopeOf = (fieldworkId: string) => `responses ${fieldworkId}`
