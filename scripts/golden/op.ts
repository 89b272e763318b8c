import type { z } from 'zod'
import type { Design } from './design'
import type { Tree } from './figures'

export type Designs = (name: string) => Design

/** An estimate that a case may ask for: what it reads, and its figures. */
export type Op = {
  inputs: z.ZodType<object>
  figures: (op: object, designs: Designs) => { [key: string]: Tree }
}

export function defineOp<T extends object>(
  inputs: z.ZodType<T>,
  figures: (op: T, designs: Designs) => { [key: string]: Tree },
): Op {
  return { inputs, figures: (op, designs) => figures(inputs.parse(op), designs) }
}
