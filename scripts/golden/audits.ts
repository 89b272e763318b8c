import { z } from 'zod'
import { audit } from '@/lib/disclosure/audit'
import { text } from './design-spec'
import { section } from './section'

/** What R's lpSolve says of a sum that nothing limits. */
const unlimited = 1e30

const cellList = z.union([z.number(), z.array(z.number()).max(100_000)])
const listed = (cells: z.infer<typeof cellList>) => [cells].flat()

export const audits = section(
  z.object({
    name: text.nullish(),
    k: z.number(),
    cells: z.number(),
    published: z.array(z.object({ cells: cellList, sum: z.number() })).max(100_000),
    targets: z.array(z.object({ cells: cellList })).max(10_000),
  }),
  async ({ k, cells, published, targets }) => {
    const known = published.map((line) => ({ cells: listed(line.cells), sum: line.sum }))
    const found = await audit(
      cells,
      known,
      targets.map((target) => listed(target.cells)),
      k,
    )
    return {
      targets: found.map(({ low, high, exact, smallRevealed }) => ({
        lo: low,
        hi: high ?? unlimited,
        exact,
        small_revealed: smallRevealed,
      })),
    }
  },
)
