import { z } from 'zod'
import type { Tree } from './figures'

/** A list of independent lines of a case: what each reads, and its figures. */
export type Section = {
  inputs: z.ZodType<object>
  figures: (line: object) => Tree | Promise<Tree>
}

export function section<T extends object>(
  inputs: z.ZodType<T>,
  figures: (line: T) => Tree | Promise<Tree>,
): Section {
  return { inputs, figures: (line) => figures(inputs.parse(line)) }
}

export const numbers = <const K extends string>(...names: K[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<K, z.ZodNumber>)
