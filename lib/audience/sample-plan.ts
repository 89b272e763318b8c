import { z } from 'zod'
import { StratumCode, UnitProblem } from './frame-unit'

const numbers = z.record(StratumCode.or(z.literal('')), z.int().min(0).max(1_000_000))

/** How units are drawn from a frame, before they are. */
export const SamplePlan = z
  .strictObject({
    frameId: z.uuid(),
    /** Of the frame; null: one draw among all units. */
    variable: z.string().max(64).nullable(),
    method: z.enum(['proportional', 'equal', 'neyman', 'fixed']),
    size: z.int().min(1).max(1_000_000),
    /** By stratum, with the method `fixed`. */
    numbers: numbers.optional(),
    /** Standard deviation of what is measured, by stratum, with the method `neyman`. */
    deviations: z.record(StratumCode.or(z.literal('')), z.number().min(0).max(1e9)).optional(),
    /** Units with one of these cannot be drawn, and are not in the population that weights stand for. */
    leaveOut: z.array(UnitProblem).max(UnitProblem.options.length),
  })
  .refine((it) => it.method !== 'neyman' || it.deviations, {
    path: ['deviations'],
    error: 'a deviation by stratum',
  })
  .refine((it) => it.method !== 'fixed' || it.numbers, {
    path: ['numbers'],
    error: 'a number by stratum',
  })
export type SamplePlan = z.infer<typeof SamplePlan>

/** The stratum of every unit where the draw is not stratified. */
export const oneStratum = ''

/** A draw that was made. */
export type DrawnSample = {
  number: number
  frameId: string
  plan: SamplePlan
  seed: string
  /** Population: units of the stratum that could be drawn, those drawn before among them. */
  sizes: Record<string, { population: number; drawn: number }>
  drawnAt: Date
  author: string
}

/** Units of a frame with the same stratum and the same problems, and how many of them were drawn. */
export type FrameGroup = {
  stratum: string
  problems: UnitProblem[]
  units: number
  drawn: number
}
