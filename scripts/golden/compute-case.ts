import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { audits } from './audits'
import { oneSample, twoSample } from './classical'
import { buildDesign, type Design } from './design'
import { designSpec, text } from './design-spec'
import { distributions } from './distributions'
import { familyFigures, familySpec } from './families'
import type { Tree } from './figures'
import { ops } from './ops'
import { frameRates, linkRates } from './rates'
import { readRows } from './rows'
import type { Section } from './section'
import { weightsReport } from './weights-report'

/** A case apart into what it asks and what is computed of it; both are trees of the file's shape. */
export type Computed = {
  inputs: { [key: string]: Tree }
  figures: { [key: string]: Tree }
  /** What could not be computed, and where. */
  refusals: string[]
}

const sections: Record<string, Section> = {
  one_sample: oneSample,
  two_sample: twoSample,
  cases: frameRates,
  open_link: linkRates,
  tests: audits,
  ...distributions,
}

/** What says what a case is, and nothing of its figures. */
const about = ['id', 'topic', 'title', 'software', 'data', 'conventions', 'note']

const file = z.record(text, z.unknown())

export function readCase(place: string): { [key: string]: Tree } {
  return file.parse(JSON.parse(readFileSync(place, 'utf8'))) as { [key: string]: Tree }
}

/** Computes a case from its inputs alone; `folder` is where the paths of its data begin. */
export async function computeCase(raw: { [key: string]: Tree }, folder: string): Promise<Computed> {
  const computed: Computed = { inputs: {}, figures: {}, refusals: [] }
  for (const key of about) if (raw[key] !== undefined) computed.inputs[key] = raw[key]
  for (const [name, section] of Object.entries(sections)) {
    if (raw[name] !== undefined) await computeSection(computed, name, section, raw[name])
  }
  if (raw.designs !== undefined) computeDesigns(computed, raw, folder)
  const known = new Set([...about, ...Object.keys(computed.inputs)])
  for (const key of Object.keys(raw)) {
    if (!known.has(key)) computed.refusals.push(`unknown topic « ${key} »`)
  }
  if (Object.keys(computed.figures).length === 0) computed.refusals.push('nothing to compute')
  return computed
}

async function computeSection(to: Computed, name: string, section: Section, raw: Tree) {
  const inputs: Tree[] = []
  const figures: Tree[] = []
  for (const [i, line] of z.array(z.unknown()).parse(raw).entries()) {
    const read = section.inputs.safeParse(line)
    inputs.push(read.success ? (read.data as Tree) : {})
    figures.push(
      read.success
        ? await attempt(to, `${name}[${i}]`, () => section.figures(read.data))
        : refused(to, `${name}[${i}]`, z.prettifyError(read.error)),
    )
  }
  to.inputs[name] = inputs
  to.figures[name] = figures
}

function computeDesigns(to: Computed, raw: { [key: string]: Tree }, folder: string): void {
  const specs = z.record(text, designSpec).parse(raw.designs)
  const data = readRows(path.resolve(folder, text.parse(raw.data)))
  const designs = new Map<string, Design>()
  const weights: { [key: string]: Tree } = {}
  for (const [name, spec] of Object.entries(specs)) {
    weights[name] = sync(to, `designs.${name}`, () => {
      const design = buildDesign(data, spec)
      designs.set(name, design)
      return { weights: weightsReport(design) }
    })
  }
  to.inputs.designs = specs as Tree
  to.figures.designs = weights
  computeResults(to, raw.results ?? [], (name) => {
    const design = designs.get(name)
    if (!design) throw new Error(`no design « ${name} »`)
    return design
  })
  if (raw.padjust !== undefined && raw.padjust !== null) {
    const family = familySpec.parse(raw.padjust)
    const results = to.figures.results as Tree[]
    to.inputs.padjust = family
    to.figures.padjust = sync(to, 'padjust', () => familyFigures(family, results))
  } else if (raw.padjust === null) to.inputs.padjust = null
}

function computeResults(to: Computed, raw: Tree, designs: (name: string) => Design): void {
  const inputs: Tree[] = []
  const figures: Tree[] = []
  const lines = z.array(z.looseObject({ op: text })).parse(raw)
  for (const [i, line] of lines.entries()) {
    const where = `results[${i}] ${line.op}`
    const op = ops.get(line.op)
    const read = op?.inputs.safeParse(line)
    inputs.push(read?.success ? (read.data as Tree) : { op: line.op })
    if (!op || !read) figures.push(refused(to, where, 'unknown op'))
    else if (!read.success) figures.push(refused(to, where, z.prettifyError(read.error)))
    else figures.push(sync(to, where, () => op.figures(read.data, designs)))
  }
  to.inputs.results = inputs
  to.figures.results = figures
}

function sync(to: Computed, where: string, figures: () => Tree): Tree {
  try {
    return figures()
  } catch (error) {
    return refused(to, where, error)
  }
}

async function attempt(to: Computed, where: string, figures: () => Tree | Promise<Tree>) {
  try {
    return await figures()
  } catch (error) {
    return refused(to, where, error)
  }
}

function refused(to: Computed, where: string, why: unknown): Tree {
  to.refusals.push(`${where}: ${why instanceof Error ? why.message : String(why)}`)
  return {}
}
