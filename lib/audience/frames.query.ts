import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import type { Programme } from '@/lib/wave/programme'
import { findProgramme } from '@/lib/wave/programme.store'
import type { Wave } from '@/lib/wave/wave'
import { listWaves } from '@/lib/wave/wave.store'
import type { Audience } from './audience'
import { listAudiences } from './audience.store'
import type { FrameUnit, UnitProblem } from './frame-unit'
import {
  countByStrata,
  countProblems,
  countUnits,
  listUnits,
  type UnitFilter,
} from './frame-unit.store'
import { listFieldworksDrawn } from './sample.store'
import type { SamplingFrame } from './sampling-frame'
import { findFrame, listFrames } from './sampling-frame.store'

export type SeenFrame = {
  frame: SamplingFrame
  problems: { problem: UnitProblem; units: number }[]
  /** Fieldworks that it was drawn from for. */
  drawnFor: { fieldworkId: string; units: number }[]
}

type FramesOfProgramme = {
  programme: Programme
  waves: Wave[]
  audiences: { audience: Audience; frames: SeenFrame[] }[]
}

/** Every programme that has a wave, its audiences, and their frames, newest first. */
export async function readFrames(db: Tx, actor: Actor): Promise<FramesOfProgramme[]> {
  demand(actor, 'runFieldwork')
  const [waves, frames] = await Promise.all([listWaves(db), listFrames(db)])
  const seen = await withUse(db, frames)
  const programmes = [...new Set(waves.map(({ programmeId }) => programmeId))]
  return Promise.all(
    programmes.map(async (id) => {
      const [programme, audiences] = await Promise.all([
        findProgramme(db, id),
        listAudiences(db, id),
      ])
      if (!programme) throw new Error(`no programme ${id}`)
      const isOf = (audience: Audience) => (one: SeenFrame) =>
        one.frame.programmeId === id && one.frame.audienceCode === audience.code
      return {
        programme,
        waves: waves.filter(({ programmeId }) => programmeId === id),
        audiences: audiences.map((audience) => ({
          audience,
          frames: seen.filter(isOf(audience)),
        })),
      }
    }),
  )
}

/** One frame, and a page of its units. */
export async function readFrame(
  db: Tx,
  actor: Actor,
  frameId: string,
  filter: UnitFilter,
  page: { limit: number; offset: number },
): Promise<
  | (SeenFrame & {
      programme: Programme
      audience: Audience
      strata: { variable: string; code: string; units: number }[]
      found: number
      units: FrameUnit[]
    })
  | null
> {
  demand(actor, 'runFieldwork')
  const frame = await findFrame(db, frameId)
  if (!frame) return null
  const [programme, audiences, [seen], strata, found, units] = await Promise.all([
    findProgramme(db, frame.programmeId),
    listAudiences(db, frame.programmeId),
    withUse(db, [frame]),
    countByStrata(db, frameId),
    countUnits(db, frameId, filter),
    listUnits(db, frameId, filter, page),
  ])
  const audience = audiences.find(({ code }) => code === frame.audienceCode)
  if (!programme || !audience || !seen) throw new Error(`frame ${frameId} has no audience`)
  return { ...seen, programme, audience, strata, found, units }
}

async function withUse(db: Tx, frames: readonly SamplingFrame[]): Promise<SeenFrame[]> {
  const ids = frames.map(({ id }) => id)
  const [problems, drawn] = await Promise.all([
    countProblems(db, ids),
    listFieldworksDrawn(db, ids),
  ])
  return frames.map((frame) => ({
    frame,
    problems: problems.filter(({ frameId }) => frameId === frame.id),
    drawnFor: drawn.filter(({ frameId }) => frameId === frame.id),
  }))
}
