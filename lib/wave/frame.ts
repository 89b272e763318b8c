import { z } from 'zod'

const code = z.string().max(64)

const total = (sizes: Record<string, number>) =>
  Object.values(sizes).reduce((sum, size) => sum + size, 0)

/**
 * The list a sample was drawn from: how many units it holds, by stratum where the draw was stratified
 * by a profile variable. Only with it do figures know how much of the population has answered
 * (finite-population correction, `statistics.md` 3.7).
 */
export const Frame = z
  .strictObject({
    population: z.int().min(1),
    strata: z
      .strictObject({ variable: code, population: z.record(code, z.int().min(0)) })
      .nullable(),
    source: z.string().trim().min(1).max(300),
    year: z.int().min(1900).max(2100),
  })
  .refine(({ population, strata }) => !strata || population === total(strata.population), {
    path: ['strata'],
    error: 'strata add up to the frame',
  })
export type Frame = z.infer<typeof Frame>
