import type { Tx } from '@/lib/db/client'
import { findGeography } from '@/lib/territory/geography.store'
import { vintage } from '@/lib/territory/vintage'
import { findAudience } from './audience.store'
import type { FrameFileReading } from './frame-file'
import { listUnitNames } from './frame-unit.store'
import type { Reading } from './judge-rows'
import { findFrame } from './sampling-frame.store'

/** What a file is judged against. Null: the programme has no such audience, or the audience no such frame. */
export async function findReadingContext(
  db: Tx,
  asked: FrameFileReading,
): Promise<Pick<Reading, 'unitIsMayor' | 'geography' | 'known'> | null> {
  const audience = await findAudience(db, asked.programmeId, asked.audienceCode)
  if (!audience) return null
  const frame = asked.completes ? await findFrame(db, asked.completes) : null
  const isOf = frame?.programmeId === asked.programmeId && frame.audienceCode === asked.audienceCode
  if (asked.completes && !isOf) return null
  return {
    unitIsMayor: audience.unit === 'mayor',
    geography: await findGeography(db, vintage),
    known: frame && new Map(await listUnitNames(db, frame.id)),
  }
}
