import type { AudienceUnit } from '@/lib/audience/audience'

/** `public`: pages, files and the API for everyone. `desk`: signed in. */
export type Readers = 'public' | 'desk'

/** Fewest respondents a figure may rest on (`statistics.md` 9.3, after Insee's and NCHS' practice). */
export function smallestBase(unit: AudienceUnit, readers: Readers): number {
  if (readers === 'public') return 30
  return unit === 'organisation' ? 5 : 11
}

/** Under it a figure that may be shown is marked as resting on a small base. */
export const smallBase = 30
