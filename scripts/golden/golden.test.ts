import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkCase } from './check-case'
import { compareFigures } from './compare'
import { computeCase, readCase } from './compute-case'
import type { Tree } from './figures'

const copied = path.resolve(import.meta.dirname, 'cases')
// Cases on data of R packages stand beside the clone, not in it.
const whole = path.resolve(import.meta.dirname, '../../../shared/golden')
const folders = [copied, ...(existsSync(whole) ? [whole] : [])]

// R 4.2.2 with survey 4.1.1, base R and lpSolve: every figure within 1e-9 × max(1, |R|).
describe.each(folders)('figures of %s equal R', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  test('there are cases', () => expect(files.length).toBeGreaterThan(15))

  test.each(files)('%s', async (file) => {
    const { compared, failed, refusals } = await checkCase(path.join(folder, file))
    expect(compared).toBeGreaterThan(0)
    expect({ failed, refusals }).toEqual({ failed: [], refusals: [] })
  })
})

describe('the comparison fails', () => {
  type Case = { [key: string]: Tree }
  const place = path.join(copied, '09-differences.json')
  const failuresOf = async (change: (file: Case) => unknown) => {
    const file = readCase(place)
    change(file)
    const { inputs, figures, refusals } = await computeCase(file, copied)
    return [...compareFigures(file, inputs, figures).failed, ...refusals]
  }
  const resultsOf = (file: Case) => file.results as Case[]
  const first = (file: Case) => resultsOf(file)[0] as Case

  test('on no figure of the file as it is', async () => {
    expect(await failuresOf(() => undefined)).toEqual([])
  })

  test('on a figure moved by little more than the tolerance', async () => {
    const failures = await failuresOf((file) => {
      first(file).se_a = (first(file).se_a as number) + 2e-9
    })
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^results\[0]\.se_a/)
  })

  test('on a figure that we do not have, or that R does not have', async () => {
    expect(await failuresOf((file) => Object.assign(first(file), { skewness: 0.2 }))).toHaveLength(
      1,
    )
    expect(await failuresOf((file) => Object.assign(first(file), { p_z: null }))).toHaveLength(1)
    expect(await failuresOf((file) => delete first(file).p_t)).toHaveLength(1)
  })

  test('on a weight', async () => {
    const failures = await failuresOf((file) => {
      const { weights } = (file.designs as Case).cit1 as { weights: { cells: Case[] } }
      ;(weights.cells[3] as Case).w = 1
    })
    expect(failures[0]).toMatch(/^designs\.cit1\.weights\.cells\[3]\.w/)
  })

  test('on an op, a topic or a method that nothing computes', async () => {
    const anOp = await failuresOf((file) => Object.assign(first(file), { op: 'regression' }))
    expect(anOp.join()).toMatch(/unknown op/)
    const aTopic = await failuresOf((file) => Object.assign(file, { imputation: [{ m: 5, q: 1 }] }))
    expect(aTopic.join()).toMatch(/unknown topic/)
    const weighting = { method: 'gregory', margins: [] }
    const change = (file: Case) => Object.assign((file.designs as Case).cit1 as Case, { weighting })
    await expect(failuresOf(change)).rejects.toThrow(/method/)
  })

  test('on a file that holds nothing to compute', async () => {
    const { passes } = await checkCase(path.join(copied, 'data/ge4.csv'))
    expect(passes).toBe(false)
    expect((await computeCase({ id: 'empty' }, copied)).refusals).toEqual(['nothing to compute'])
  })
})
