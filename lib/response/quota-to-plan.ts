import { z } from 'zod'
import { QuotaPlan } from '@/lib/wave/quota-plan'

/** A plan as an analyst sends it. */
export const QuotaToPlan = z.strictObject({
  ...QuotaPlan.shape,
  cells: z
    .array(
      z.strictObject({
        categories: z.record(z.string().max(64), z.string().max(64)),
        places: z.int().min(0).max(1_000_000),
      }),
    )
    .min(1)
    .max(5_000),
  /** Said yes to fewer places than are taken already in some crossings. */
  acceptLowered: z.boolean().optional(),
})
export type QuotaToPlan = z.infer<typeof QuotaToPlan>

export type QuotaRefusal =
  | { refusal: 'unknown-fieldwork' | 'fieldwork-closed' }
  | { refusal: 'unknown-variable'; variable: string }
  | { refusal: 'unknown-category' | 'other-variables' | 'said-twice'; cell: number }
  /** Crossings whose places would be fewer than those taken: to be confirmed. */
  | { refusal: 'below-taken'; keys: string[] }
