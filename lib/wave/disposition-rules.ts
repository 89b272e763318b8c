import { z } from 'zod'

const share = z.number().min(0).max(1)

/**
 * How outcomes become AAPOR's final dispositions. Written before the fieldwork opens, shown beside every rate
 * (`statistics.md` 8.1: 50 and 80 % are AAPOR's customary thresholds).
 */
export const DispositionRules = z
  .strictObject({
    /** Share of the questions asked that were answered from which an interview is complete (1.1). */
    completeFrom: share,
    /** … from which it is partial and sufficient (1.2), if every key item has an answer. Less: break-off (2.12). */
    partialFrom: share,
    keyItems: z.array(z.string().max(64)).max(50),
    /**
     * What a delivered invitation that nobody answered counts as: `nonContact` (2.20) where the frame is known to
     * be eligible, mayors for instance; `unknown` (3.19) where it is not.
     */
    unanswered: z.enum(['nonContact', 'unknown']),
    /** What a request for no more mails counts as, when nothing else is known: a refusal, or unanswered. */
    optedOut: z.enum(['refusal', 'unanswered']),
    /**
     * e: the share of the unknown that is eligible, with its source; null: that of the resolved units, (CASRO)
     * eligible / (eligible + not eligible).
     */
    eligible: z.strictObject({ share, source: z.string().trim().min(1).max(300) }).nullable(),
  })
  .refine((it) => it.partialFrom <= it.completeFrom, {
    path: ['partialFrom'],
    error: 'partial from more than complete',
  })
export type DispositionRules = z.infer<typeof DispositionRules>

export const defaultRules: DispositionRules = {
  completeFrom: 0.8,
  partialFrom: 0.5,
  keyItems: [],
  unanswered: 'unknown',
  optedOut: 'refusal',
  eligible: null,
}

/** Of rules in force while the fieldwork was open: rates of every day are computed by the new ones. */
export type RulesChange = { at: Date; from: DispositionRules; to: DispositionRules; reason: string }

/** Outcomes are marked as questionnaires come in, some of them apart from the answers: what marks them stays. */
export const keepsThresholds = (from: DispositionRules, to: DispositionRules) =>
  from.completeFrom === to.completeFrom &&
  from.partialFrom === to.partialFrom &&
  from.keyItems.length === to.keyItems.length &&
  from.keyItems.every((item, at) => item === to.keyItems[at])
