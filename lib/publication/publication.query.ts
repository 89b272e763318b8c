import { listAudiences } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import { isOpen } from '@/lib/wave/fieldwork'
import { listFieldworks } from '@/lib/wave/fieldwork.store'
import { findProgramme } from '@/lib/wave/programme.store'
import { listWaves } from '@/lib/wave/wave.store'
import { findLatestEdition, listLatestEditions, readSnapshot } from './publication.store'
import type { Snapshot } from './snapshot'

export type PublishedWave = {
  edition: number
  hash: string
  publishedAt: Date
  snapshot: Snapshot
}

/** What anyone may read of a wave: its newest edition, or why there is none. */
export async function readPublishedWave(
  db: Db,
  waveId: string,
): Promise<PublishedWave | 'unpublished' | 'withdrawn'> {
  const edition = await findLatestEdition(db, waveId)
  if (!edition) return 'unpublished'
  if (edition.withdrawnAt) return 'withdrawn'
  return { ...edition, snapshot: await readSnapshot(db, edition) }
}

/**
 * The content hash of the newest edition that anyone may read, null when there is none: one indexed
 * read. Same hash, same page.
 */
export async function readPublishedHash(db: Db, waveId: string): Promise<string | null> {
  const edition = await findLatestEdition(db, waveId)
  return edition && !edition.withdrawnAt ? `${edition.edition}-${edition.hash}` : null
}

/** Newest first. */
export async function listPublishedWaves(db: Db): Promise<PublishedWave[]> {
  const editions = (await listLatestEditions(db)).filter((edition) => !edition.withdrawnAt)
  const waves = await Promise.all(
    editions.map(async (edition) => ({ ...edition, snapshot: await readSnapshot(db, edition) })),
  )
  return waves.sort((a, b) => b.snapshot.wave.year - a.snapshot.wave.year)
}

export type OpenWave = {
  id: string
  name: Localized
  organiser: Localized
  synthetic: boolean
  fieldworks: { id: string; audience: string; audienceName: Localized; closesOn: string }[]
}

/** Waves that anyone may answer now: fieldworks with an open link, or a quota filled through one. */
export async function listOpenWaves(db: Db, now: Date): Promise<OpenWave[]> {
  const waves = await Promise.all(
    (await listWaves(db)).map(async (wave) => {
      const open = (await listFieldworks(db, wave.id)).filter((one) => isOpen(one, now))
      if (open.length === 0) return null
      const [programme, audiences] = await Promise.all([
        findProgramme(db, wave.programmeId),
        listAudiences(db, wave.programmeId),
      ])
      if (!programme) throw new Error(`wave ${wave.id} without its programme`)
      return {
        id: wave.id,
        name: wave.name,
        organiser: programme.organiser,
        synthetic: programme.synthetic,
        fieldworks: open.map((one) => ({
          id: one.id,
          audience: one.audienceCode,
          audienceName: audiences.find((it) => it.code === one.audienceCode)?.name ?? {
            fr: one.audienceCode,
          },
          closesOn: one.closesOn,
        })),
      }
    }),
  )
  return waves.filter((wave) => wave !== null)
}
