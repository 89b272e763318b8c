import path from 'node:path'
import { type Comparison, compareFigures } from './compare'
import { computeCase, readCase } from './compute-case'

export type Check = Comparison & { refusals: string[]; passes: boolean }

/** Computes a case and sets its figures against those of the file. What cannot be read is a failure. */
export async function checkCase(file: string): Promise<Check> {
  try {
    const raw = readCase(file)
    const { inputs, figures, refusals } = await computeCase(raw, path.dirname(file))
    const comparison = compareFigures(raw, inputs, figures)
    const { compared, failed } = comparison
    return {
      ...comparison,
      refusals,
      passes: compared > 0 && failed.length === 0 && refusals.length === 0,
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { compared: 0, largest: 0, failed: [], refusals: [why], passes: false }
  }
}
