import { z } from 'zod'
import { fewestSent } from './fewest-sent'

const share = z.number().min(0.001).max(1)
const days = z.int().min(1).max(365)
const recipients = z.array(z.email().max(254)).min(1).max(20)

/**
 * What the team wants to be told, once:
 * - `rateBelow`: RR2 is under `threshold`, from `days` before closing on, or from `day` on;
 * - `targetReached`: responses have reached that share of the target;
 * - `undeliveredAbove`: that share of the units written to got nothing;
 * - `silentDays`: so many days without a response;
 * - `quotaFull`: so many cells of the quota have no place left;
 * - `closingSoon`: so many days before the last.
 */
export const NewAlert = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('rateBelow'),
      threshold: share,
      days: days.nullable(),
      day: z.iso.date().nullable(),
      recipients,
    })
    .refine((it) => (it.days === null) !== (it.day === null), {
      path: ['days'],
      error: 'days before closing, or a day',
    }),
  z.strictObject({ kind: z.literal('targetReached'), threshold: share, recipients }),
  z.strictObject({ kind: z.literal('undeliveredAbove'), threshold: share, recipients }),
  z.strictObject({ kind: z.literal('silentDays'), threshold: days, recipients }),
  z.strictObject({
    kind: z.literal('quotaFull'),
    threshold: z.int().min(1).max(10_000),
    recipients,
  }),
  z.strictObject({ kind: z.literal('closingSoon'), threshold: days, recipients }),
])
export type NewAlert = z.infer<typeof NewAlert>

export const alertKinds = [
  ...(['rateBelow', 'targetReached', 'undeliveredAbove'] as const),
  ...(['silentDays', 'quotaFull', 'closingSoon'] as const),
]
export type AlertKind = (typeof alertKinds)[number]

/** Rates and undelivered mails are of invitations; an open link has neither. */
export const needsInvitations = (kind: AlertKind) =>
  kind === 'rateBelow' || kind === 'undeliveredAbove'

export const Alert = z.strictObject({
  id: z.uuid(),
  fieldworkId: z.string(),
  kind: z.enum(alertKinds),
  threshold: z.number(),
  days: z.int().nullable(),
  day: z.iso.date().nullable(),
  recipients: z.array(z.string()),
  createdAt: z.date(),
  createdBy: z.string(),
  author: z.string(),
  /** What it found as it fired: a rate, a count of responses, of days or of cells. */
  value: z.number().nullable(),
  firedAt: z.date().nullable(),
  /** Null though fired: the mail did not leave, or not for everyone. */
  sentAt: z.date().nullable(),
})
export type Alert = z.infer<typeof Alert>

/** How a fieldwork stands on a day, as far as alerts look. */
export type AlertReading = {
  today: string
  closesOn: string
  target: number
  responses: number
  /** RR2; null: no invitation, or an open link. */
  rate: number | null
  /** Units written to, and those that nothing reached. */
  sent: number
  undelivered: number
  /** Since the last response, or since it opened. */
  silentDays: number
  fullCells: number
}

type Terms = Pick<Alert, 'kind' | 'threshold' | 'days' | 'day'>

/** What it found, if that is worth an alert now; null: not yet. */
export function foundBy(alert: Terms, reading: AlertReading): number | null {
  const { threshold } = alert
  const left = daysBetween(reading.today, reading.closesOn)
  switch (alert.kind) {
    case 'rateBelow': {
      const isTime = alert.day === null ? left <= (alert.days ?? 0) : reading.today >= alert.day
      return isTime && reading.rate !== null && reading.rate < threshold ? reading.rate : null
    }
    case 'targetReached':
      return reading.responses >= threshold * reading.target ? reading.responses : null
    case 'undeliveredAbove': {
      const undelivered = reading.sent < fewestSent ? 0 : reading.undelivered / reading.sent
      return undelivered > threshold ? undelivered : null
    }
    case 'silentDays':
      return reading.silentDays >= threshold ? reading.silentDays : null
    case 'quotaFull':
      return reading.fullCells >= threshold ? reading.fullCells : null
    case 'closingSoon':
      return left <= threshold ? left : null
  }
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
