import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldworkForChange, saveFrameOf } from '@/lib/wave/fieldwork.store'
import { allocate } from './allocate'
import { authorOf } from './author'
import { byStratum } from './by-stratum'
import { drawSample as draw } from './draw-sample'
import { recordEvents } from './history.store'
import { saveInvitations } from './invitation.store'
import {
  listSamples,
  listUnitsToDraw,
  saveSample,
  type UnitToDraw,
  updateDesignWeights,
} from './sample.store'
import { SamplePlan } from './sample-plan'
import type { SamplingFrame } from './sampling-frame'
import { findFrameForChange } from './sampling-frame.store'

type DrawRefusal =
  | 'unknown-fieldwork'
  | 'unknown-frame'
  | 'unknown-variable'
  | 'open-link'
  | 'fieldwork-closed'
  /** What was drawn before fixes the frame, its strata and who is left out: weights stand for one design. */
  | 'other-design'
  | 'not-enough-units'

const rowsAtOnce = 5000

/**
 * Draws units of a frame and invites them. `seed`: 32 hexadecimal digits, random. A later draw adds to what was
 * drawn before, a unit is never drawn twice. The population that weights and the finite-population correction
 * stand for is the units that could be drawn: those that the plan leaves out are not in it.
 */
export async function drawSample(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: SamplePlan,
  seed: string,
  now: Date,
): Promise<
  { sample: number; drawn: number } | { refusal: DrawRefusal } | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: plan, error } = SamplePlan.safeParse(input)
  if (!plan) return { issues: error.issues }
  if (!/^[0-9a-f]{32}$/.test(seed)) throw new Error('a seed is 32 hexadecimal digits')
  return db.$transaction(
    async (tx) => {
      const fieldwork = await findFieldworkForChange(tx, fieldworkId)
      if (!fieldwork) return { refusal: 'unknown-fieldwork' }
      const frame = await findFrameForChange(tx, plan.frameId)
      const samples = await listSamples(tx, fieldworkId)
      const refusal = refusalToDraw(fieldwork, frame, samples.at(-1)?.plan, plan)
      if (refusal || !frame) return { refusal: refusal ?? 'unknown-frame' }
      const units = await listUnitsToDraw(tx, fieldworkId, plan)
      const sizes = sizesOf(units)
      const numbers = allocate(sizes, plan)
      const drawn = draw(
        units.filter(({ isDrawn }) => !isDrawn),
        numbers,
        seed,
      )
      const asked = plan.method === 'fixed' ? sum(Object.values(plan.numbers ?? {})) : plan.size
      if (drawn.length === 0 || drawn.length < asked) return { refusal: 'not-enough-units' }
      const weights = Object.fromEntries(
        sizes.flatMap(({ code, population, available }) => {
          const all = population - available + (numbers[code] ?? 0)
          return all > 0 ? [[code, population / all]] : []
        }),
      )
      const number = samples.length + 1
      await saveSample(tx, fieldworkId, {
        ...{ number, frameId: frame.id, plan, seed, drawnAt: now },
        sizes: Object.fromEntries(
          sizes.map(({ code, population }) => [code, { population, drawn: numbers[code] ?? 0 }]),
        ),
        drawnBy: actor.kind === 'account' ? actor.id : 'system',
        author: authorOf(actor).author,
      })
      await invite(tx, { fieldworkId, frameId: frame.id, sample: number }, drawn, weights, now)
      await updateDesignWeights(tx, fieldworkId, weights)
      await saveFrameOf(tx, fieldworkId, frameOf(fieldwork, frame, plan, sizes))
      const detail = { frame: frame.id, sample: number, drawn: drawn.length, seed }
      await audit(tx, actor, 'drawSample', fieldworkId, detail, now)
      return { sample: number, drawn: drawn.length }
    },
    { timeout: 300_000 },
  )
}

function refusalToDraw(
  fieldwork: Fieldwork,
  frame: SamplingFrame | null,
  before: SamplePlan | undefined,
  plan: SamplePlan,
): DrawRefusal | null {
  const isOfAudience =
    frame?.programmeId === fieldwork.programmeId && frame.audienceCode === fieldwork.audienceCode
  if (!frame || !isOfAudience) return 'unknown-frame'
  if (fieldwork.entry !== 'invitation') return 'open-link'
  if (fieldwork.state === 'closed') return 'fieldwork-closed'
  if (plan.variable !== null && !frame.strata[plan.variable]) return 'unknown-variable'
  const design = (it: SamplePlan) =>
    JSON.stringify([it.frameId, it.variable, it.leaveOut.toSorted()])
  return before && design(before) !== design(plan) ? 'other-design' : null
}

function sizesOf(units: readonly UnitToDraw[]) {
  const strata = byStratum(units)
  return [...strata]
    .map(([code, all]) => ({
      code,
      population: all.length,
      available: all.filter(({ isDrawn }) => !isDrawn).length,
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

async function invite(
  tx: Tx,
  of: { fieldworkId: string; frameId: string; sample: number },
  drawn: readonly UnitToDraw[],
  weights: Readonly<Record<string, number>>,
  now: Date,
): Promise<void> {
  const day = parisDay(now)
  const kind = 'created' as const
  for (let at = 0; at < drawn.length; at += rowsAtOnce) {
    const invitations = drawn.slice(at, at + rowsAtOnce).map(({ key, stratum, department }) => ({
      ...{ id: randomUUID(), unitKey: key, stratum, department },
      designWeight: weights[stratum] ?? 1,
    }))
    await saveInvitations(tx, of, invitations)
    const created = invitations.map(({ id }) => ({ invitationId: id, day, kind }))
    await recordEvents(tx, of.fieldworkId, created)
  }
}

/** Strata where responses are counted by them; the whole otherwise. */
function frameOf(
  { tallyPlan }: Fieldwork,
  { name, source, year }: SamplingFrame,
  { variable }: SamplePlan,
  sizes: readonly { code: string; population: number }[],
) {
  const counted = variable !== null && tallyPlan.profile.includes(variable)
  const population = Object.fromEntries(sizes.map((one) => [one.code, one.population]))
  return {
    population: sum(sizes.map((one) => one.population)),
    strata: counted ? { variable, population } : null,
    source: `${name} (${source})`.slice(0, 300),
    year,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
