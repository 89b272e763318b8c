import { type Claim, type ClaimId, claims } from '@/lib/platform/accessibility-claims'

/** What the accessibility statement says is tested, as its test must run it. */
export function claim(id: ClaimId): Claim {
  const found = claims.find((it) => it.id === id)
  if (!found) throw new Error(`nothing is claimed by the name ${id}`)
  return found
}
