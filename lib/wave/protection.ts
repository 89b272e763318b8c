import { z } from 'zod'

/**
 * Of an open link, against stuffing. Nobody is refused: beyond a calm rate the browser is asked for work that costs
 * a person a second and a crowd of robots their machines, and what comes in is signalled to the analyst.
 */
export const Protection = z.strictObject({
  /** Responses per ten minutes from one network (IPv4 /24, IPv6 /48) below which nothing is asked. */
  calmPerNetwork: z.int().min(1).max(1_000_000),
  /** … to the whole fieldwork. */
  calmInAll: z.int().min(1).max(1_000_000),
})
export type Protection = z.infer<typeof Protection>

/** A town hall's tablets (200 an hour behind one address) stay calm. */
export const defaultProtection: Protection = { calmPerNetwork: 40, calmInAll: 3_000 }
