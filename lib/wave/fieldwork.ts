import { z } from 'zod'
import type { RespondentLanguage } from '@/lib/platform/language'
import { Localized } from '@/lib/platform/localized'
import { parisDay } from './day'
import { DispositionRules } from './disposition-rules'
import { Frame } from './frame'
import { Protection } from './protection'
import { QuotaPlan } from './quota-plan'
import { TallyPlan } from './tally-plan'

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

/** What is decided when a fieldwork is created. */
const plan = {
  waveId: z.string().max(40),
  audienceCode: z.string().max(23),
  opensOn: Day,
  /** The last day answers are taken. */
  closesOn: Day,
  mode: Localized,
  sampleKind: z.enum(['frame', 'quota', 'open']),
  /** Responses aimed at. */
  target: z.int().min(1),
  departmentTargets: z.record(z.string().max(3), z.int().min(0)),
  notice: Notice,
  questionnaireId: z.string().max(32),
  /** Hashes of the published versions it accepts, the newest last. */
  versions: z.array(z.string().max(64)).min(1).max(50),
  tallyPlan: TallyPlan,
  /** Null: no frame, or one whose size is not known. */
  frame: Frame.nullable().default(null),
  /** Who may answer: whoever has the address, or who holds an invitation; never both. */
  entry: z.enum(['open', 'invitation']).default('open'),
  /** What stands between invitations and responses; null with an open link. */
  followUp: z.enum(['anonymous', 'named']).nullable().default(null),
  /** Null: the defaults. */
  rules: DispositionRules.nullable().default(null),
  quota: QuotaPlan.nullable().default(null),
  protection: Protection.nullable().default(null),
  /** Days after which backups are erased: part of what an anonymous respondent is promised. */
  backupsKeptDays: z.int().min(1).max(3650).nullable().default(null),
}

export const FieldworkPlan = z
  .strictObject(plan)
  .refine((it) => it.opensOn <= it.closesOn, {
    path: ['closesOn'],
    error: 'closes before it opens',
  })
  .refine((it) => (it.entry === 'invitation') === (it.followUp !== null), {
    path: ['followUp'],
    error: 'units are followed up where they are invited, and only there',
  })
type Whole = z.output<typeof FieldworkPlan>
type Optional =
  | 'frame'
  | 'entry'
  | 'followUp'
  | 'rules'
  | 'quota'
  | 'protection'
  | 'backupsKeptDays'
export type FieldworkPlan = Omit<Whole, Optional> & Partial<Pick<Whole, Optional>>

export const Fieldwork = z.strictObject({
  ...plan,
  /** `<wave>-<audience>` */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
  programmeId: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
  closedAt: z.date().nullable(),
  talliedPlan: z.string().nullable(),
  /** Number of the weighting in use; null: figures are not weighted. */
  weighting: z.int().nullable(),
  /** Day the responses of an anonymous follow-up were last written anew, in random order. */
  shuffledOn: Day.nullable(),
})
export type Fieldwork = z.infer<typeof Fieldwork>

export type Standing = 'draft' | 'notYetOpen' | 'open' | 'closed'

type Dated = Pick<Fieldwork, 'state' | 'opensOn' | 'closesOn'>

/** Where a fieldwork stands at an instant: its state, and its days in Paris. */
export function standing(fieldwork: Dated, now: Date): Standing {
  if (fieldwork.state !== 'open') return fieldwork.state
  const today = parisDay(now)
  if (today < fieldwork.opensOn) return 'notYetOpen'
  return today <= fieldwork.closesOn ? 'open' : 'closed'
}

export function isOpen(fieldwork: Dated, now: Date): boolean {
  return standing(fieldwork, now) === 'open'
}

/** Languages of a questionnaire in which a part of the notice is not written. */
export function languagesMissing(
  { contact: _, ...parts }: Notice,
  languages: readonly RespondentLanguage[],
): RespondentLanguage[] {
  return languages.filter((language) => Object.values(parts).some((part) => !part[language]))
}

/** `languages`: of the questionnaire that respondents will be shown. */
export function refusalToOpen(
  fieldwork: Dated & Pick<Fieldwork, 'notice'>,
  languages: readonly RespondentLanguage[],
  now: Date,
) {
  if (fieldwork.state !== 'draft') return 'fieldwork-not-draft'
  if (fieldwork.closesOn < parisDay(now)) return 'closes-in-the-past'
  return languagesMissing(fieldwork.notice, languages).length > 0 ? 'notice-not-in-language' : null
}

export function refusalToExtend(fieldwork: Dated, closesOn: string, now: Date) {
  if (fieldwork.state !== 'open') return 'fieldwork-not-open'
  if (closesOn <= fieldwork.closesOn) return 'not-later'
  return closesOn < parisDay(now) ? 'closes-in-the-past' : null
}
