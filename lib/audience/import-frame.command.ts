import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { type TableFault, UnreadableTable } from '@/lib/platform/table-fault'
import { type FrameFile, FrameFileReading, mostCategories, openFrameFile } from './frame-file'
import { findReadingContext } from './frame-file-context.store'
import type { FrameUnit } from './frame-unit'
import { saveUnits } from './frame-unit.store'
import { unknownStratum } from './judge-rows'
import { markProblems } from './mark-problems'
import { SamplingFrame, type StratumVariable } from './sampling-frame'
import { findFrame, saveNewFrame } from './sampling-frame.store'

export const NewFrame = z.strictObject({
  /** Random, made by whoever asks: sent twice, it is made once. */
  id: z.uuid(),
  ...SamplingFrame.pick({ name: true, source: true, year: true }).shape,
  reading: FrameFileReading.omit({ completes: true }),
})
export type NewFrame = z.infer<typeof NewFrame>

type ImportStage = 'reading' | 'saving'
export type ImportProgress = (stage: ImportStage, done: number, of: number | null) => void

type ImportRefusal =
  | 'unknown-audience'
  | 'frame-exists'
  | 'nothing-accepted'
  | 'too-many-categories'
  | 'broken-off'
  | TableFault

const unitsAtOnce = 2000

/**
 * Makes a frame of the lines of a file that are units, all or nothing: one transaction, which whoever asked
 * breaks off by `signal`.
 */
export async function importFrame(
  db: Db,
  actor: Actor,
  input: NewFrame,
  bytes: Buffer,
  now: Date,
  watch: { onProgress: ImportProgress; signal?: AbortSignal },
): Promise<
  { frame: string; size: number } | { refusal: ImportRefusal } | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: given, error } = NewFrame.safeParse(input)
  if (!given) return { issues: error.issues }
  const context = await findReadingContext(db, given.reading)
  if (!context) return { refusal: 'unknown-audience' }
  if (await findFrame(db, given.id)) return { refusal: 'frame-exists' }
  try {
    const file = await openFrameFile(bytes, given.reading, context)
    const units = await unitsOf(file, watch.onProgress)
    const strata = strataOf(file, units)
    if (units.length === 0) return { refusal: 'nothing-accepted' }
    if (!strata) return { refusal: 'too-many-categories' }
    const { id, name, source, year, reading } = given
    const { programmeId, audienceCode } = reading
    const by = actor.kind === 'account' ? { id: actor.id, name: actor.name } : null
    const frame: SamplingFrame = {
      ...{ id, programmeId, audienceCode, name, source, year, strata, size: units.length },
      ...{ importedAt: now, importedBy: by?.id ?? 'system', author: by?.name ?? 'Phare' },
    }
    await db.$transaction(
      async (tx) => {
        await saveNewFrame(tx, frame)
        await saveAll(tx, id, units, watch)
        const detail = { programmeId, audienceCode, size: units.length }
        await audit(tx, actor, 'importFrame', id, detail, now)
      },
      { timeout: 300_000 },
    )
    return { frame: id, size: units.length }
  } catch (error) {
    if (error instanceof UnreadableTable) return { refusal: error.fault }
    if (watch.signal?.aborted) return { refusal: 'broken-off' }
    throw error
  }
}

async function unitsOf(file: FrameFile, onProgress: ImportProgress): Promise<FrameUnit[]> {
  const units: FrameUnit[] = []
  let rows = 0
  for await (const judged of file.judged()) {
    if ('unit' in judged) units.push(judged.unit)
    if (++rows % unitsAtOnce !== 0) continue
    onProgress('reading', rows, null)
    await setImmediate()
  }
  return markProblems(units, file.geography)
}

async function saveAll(
  tx: Tx,
  frameId: string,
  units: readonly FrameUnit[],
  { onProgress, signal }: { onProgress: ImportProgress; signal?: AbortSignal },
): Promise<void> {
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    signal?.throwIfAborted()
    await saveUnits(tx, frameId, units.slice(at, at + unitsAtOnce))
    onProgress('saving', Math.min(at + unitsAtOnce, units.length), units.length)
  }
  signal?.throwIfAborted()
}

/** The variables that units can be drawn by. Null: one has more categories than groups have. */
function strataOf(
  { variables, headers }: FrameFile,
  units: readonly FrameUnit[],
): Record<string, StratumVariable> | null {
  const strata: Record<string, StratumVariable> = {}
  for (const [column, variable] of variables) {
    const codes = [...new Set(units.map((unit) => unit.strata[variable] ?? unknownStratum))].sort()
    if (codes.length > mostCategories) return null
    const names = { [unknownStratum]: { fr: 'non renseigné', en: 'not given' } }
    strata[variable] = {
      label: { fr: headers[column] ?? variable },
      codes,
      ...(codes.includes(unknownStratum) && { names }),
    }
  }
  return strata
}
