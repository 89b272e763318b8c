import { z } from 'zod'

const itemId = z.string().max(64)
const code = z.string().max(64)

/**
 * A condition on earlier answers, as a typed tree. Evaluated by `evaluate` alone, in the browser,
 * on the server, in results and in exports: total, pure, three-valued.
 */
export type Logic =
  | { op: 'and' | 'or'; of: Logic[] }
  | { op: 'not'; of: Logic }
  | { op: 'answered'; item: string }
  | { op: 'eq' | 'ne'; item: string; row?: string | undefined; value: string | number }
  | { op: 'in'; item: string; row?: string | undefined; values: (string | number)[] }
  | {
      op: 'lt' | 'lte' | 'gt' | 'gte'
      item: string
      row?: string | undefined
      /** A number, a day (ISO 8601), or what was answered to another item. */
      value: number | string | { item: string; row?: string | undefined }
    }
  | { op: 'anyOf' | 'allOf'; item: string; codes: string[] }
  /** Number of ticked options that are neither exclusive nor missing, against bounds (inclusive). */
  | { op: 'countSelected'; item: string; min?: number | undefined; max?: number | undefined }
  | { op: 'sum'; items: string[]; min?: number | undefined; max?: number | undefined }

const scalar = z.union([z.string().max(64), z.number()])

/** Deeper conditions are not written by hand, and would exhaust the stack of whoever reads them. */
export const deepestLogic = 20

function isShallow(input: unknown): boolean {
  let level: unknown[] = [input]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestLogic) return false
    level = level.flatMap((part) =>
      typeof part === 'object' && part !== null && 'of' in part ? part.of : [],
    )
  }
  return true
}

const nested: z.ZodType<Logic> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['and', 'or']), of: z.array(nested).min(1).max(50) }),
    z.strictObject({ op: z.literal('not'), of: nested }),
    z.strictObject({ op: z.literal('answered'), item: itemId }),
    z.strictObject({
      op: z.enum(['eq', 'ne']),
      item: itemId,
      row: code.optional(),
      value: scalar,
    }),
    z.strictObject({
      op: z.literal('in'),
      item: itemId,
      row: code.optional(),
      values: z.array(scalar).min(1).max(100),
    }),
    z.strictObject({
      op: z.enum(['lt', 'lte', 'gt', 'gte']),
      item: itemId,
      row: code.optional(),
      value: z.union([
        z.number(),
        z.iso.date(),
        z.strictObject({ item: itemId, row: code.optional() }),
      ]),
    }),
    z.strictObject({
      op: z.enum(['anyOf', 'allOf']),
      item: itemId,
      codes: z.array(code).min(1).max(100),
    }),
    z.strictObject({
      op: z.literal('countSelected'),
      item: itemId,
      min: z.int().min(0).optional(),
      max: z.int().min(0).optional(),
    }),
    z.strictObject({
      op: z.literal('sum'),
      items: z.array(itemId).min(1).max(50),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
  ]),
)

export const Logic: z.ZodType<Logic> = z
  .unknown()
  .refine(isShallow, 'conditions nested too deep')
  .pipe(nested)
