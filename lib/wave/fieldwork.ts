import { z } from 'zod'
import { TallyPlan } from './tally-plan'
import { Localized } from './wave'

/** What the respondent is told before consenting; a fieldwork cannot open without it. */
export const Notice = z.strictObject({
  controller: Localized,
  purpose: Localized,
  legalBasis: Localized,
  recipients: Localized,
  retention: Localized,
  rights: Localized,
  contact: z.email(),
})
export type Notice = z.infer<typeof Notice>

/** A day, ISO 8601, Europe/Paris. */
export const Day = z.iso.date()

export const Fieldwork = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
  programmeId: z.string(),
  waveId: z.string(),
  audienceCode: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
  opensOn: Day,
  closesOn: Day,
  closedAt: z.date().nullable(),
  mode: Localized,
  sampleKind: z.enum(['frame', 'quota', 'open']),
  target: z.int().min(1),
  departmentTargets: z.record(z.string(), z.int()),
  notice: Notice,
  questionnaireId: z.string(),
  versions: z.array(z.string()).min(1),
  tallyPlan: TallyPlan,
  talliedPlan: z.string().nullable(),
})
export type Fieldwork = z.infer<typeof Fieldwork>
