import { z } from 'zod'

/** What a browser asks at the door: has my answer so far still a place? */
export const PlaceAsked = z.strictObject({
  id: z.uuid({ version: 'v4' }).transform((id) => id.toLowerCase()),
  /** Of the version being answered; absent: the newest. */
  version: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  answers: z.record(z.string().max(130), z.unknown()),
})
export type PlaceAsked = z.infer<typeof PlaceAsked>

/**
 * `kept`: for this response, until that instant; `full`: none is left; `unlimited`: nobody counts places there;
 * `unknown`: not all categories are known yet, or no place could be kept now: it is decided when it is sent.
 */
export type PlaceSaid =
  | { place: 'kept'; until: string }
  | { place: 'full' | 'unlimited' | 'unknown' }
