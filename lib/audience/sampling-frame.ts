import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'
import { StratumCode } from './frame-unit'

/** A variable that a frame's units can be drawn by; `names` where its codes are not words already. */
export const StratumVariable = z.strictObject({
  label: Localized,
  codes: z.array(StratumCode).min(1).max(200),
  names: z.record(StratumCode, Localized).optional(),
})
export type StratumVariable = z.infer<typeof StratumVariable>

export const SamplingFrame = z.strictObject({
  id: z.uuid(),
  programmeId: z.string().max(64),
  audienceCode: z.string().max(23),
  name: z.string().trim().min(1).max(120),
  /** « Répertoire national des élus, ministère de l’Intérieur » */
  source: z.string().trim().min(1).max(200),
  year: z.int().min(1900).max(2100),
  strata: z.record(z.string().max(64), StratumVariable),
  /** Units it holds. */
  size: z.int().min(0),
  importedAt: z.date(),
  importedBy: z.string(),
  /** Name of the account at that time. */
  author: z.string(),
})
export type SamplingFrame = z.infer<typeof SamplingFrame>
