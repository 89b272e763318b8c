import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countGroups, listSamples } from './sample.store'
import type { DrawnSample, FrameGroup } from './sample-plan'
import type { SamplingFrame } from './sampling-frame'
import { listFrames } from './sampling-frame.store'

export type Sampling = {
  fieldwork: Fieldwork
  /** Of the fieldwork's audience, newest first. */
  frames: SamplingFrame[]
  /** The frame that units are drawn from: of the first draw, else the one asked for, else the newest. */
  chosen: SamplingFrame | null
  /** Units of the chosen frame by each of its variables, and by none (""). */
  groups: Record<string, FrameGroup[]>
  samples: DrawnSample[]
}

/** What a draw for a fieldwork can be planned with, and those that were made. Null: no such fieldwork. */
export async function readSampling(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  asked: string | null,
): Promise<Sampling | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const { programmeId, audienceCode } = fieldwork
  const [frames, samples] = await Promise.all([
    listFrames(db, { programmeId, audienceCode }),
    listSamples(db, fieldworkId),
  ])
  const wanted = samples[0]?.frameId ?? asked
  const chosen = frames.find(({ id }) => id === wanted) ?? frames[0] ?? null
  const variables = chosen ? ['', ...Object.keys(chosen.strata)] : []
  const counted = await Promise.all(
    variables.map((variable) =>
      countGroups(db, fieldworkId, (chosen as SamplingFrame).id, variable || null),
    ),
  )
  const groups = Object.fromEntries(variables.map((variable, at) => [variable, counted[at] ?? []]))
  return { fieldwork, frames, chosen, groups, samples }
}
