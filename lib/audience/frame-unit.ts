import { z } from 'zod'
import { respondentLanguages } from '@/lib/platform/language'

const text = (most: number) => z.string().trim().min(1).max(most)

/** How a unit is written to by letter, and who is asked for. Personal data: lives in the frame alone. */
export const Contact = z.strictObject({
  /** « Anne Martin » */
  person: text(200).optional(),
  /** « Madame la Maire » */
  title: text(100).optional(),
  phone: text(40).optional(),
  /** Of the postal address, above the line of the postal code. */
  lines: z.array(text(120)).max(4).default([]),
  postalCode: text(10).optional(),
  city: text(120).optional(),
})
export type Contact = z.infer<typeof Contact>

/** Enough for a letter to arrive. */
export function isPostal({ postalCode, city }: Contact): boolean {
  return Boolean(postalCode && city)
}

/**
 * What is known to be wrong with a unit before anything is sent. `noContact`: neither e-mail nor postal
 * address. `mergedCommune`: its code is that of a commune now part of another. `emptyCommune`: nobody lives there.
 */
export const UnitProblem = z.enum([
  'noContact',
  'noEmail',
  'invalidEmail',
  'duplicateEmail',
  'duplicateName',
  'unknownCommune',
  'mergedCommune',
  'emptyCommune',
])
export type UnitProblem = z.infer<typeof UnitProblem>

/** A value of a stratum variable; it travels with responses, so that it is short and coarse. */
export const StratumCode = z.string().trim().min(1).max(64)

export const FrameUnit = z.strictObject({
  /** Its identifier in the frame: Insee code, SIREN, RNA… */
  key: text(64),
  name: text(300),
  /** As `readEmail` leaves it. */
  email: z.string().max(254).nullable(),
  contact: Contact,
  /** Null: the questionnaire's first language. */
  language: z.enum(respondentLanguages).nullable(),
  /** Insee code. */
  commune: z.string().max(5).nullable(),
  department: z.string().max(3).nullable(),
  /** By variable. */
  strata: z.record(z.string().max(64), StratumCode),
  problems: z.array(UnitProblem),
})
export type FrameUnit = z.infer<typeof FrameUnit>
