import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { type TableFault, UnreadableTable } from '@/lib/platform/table-fault'
import { FrameFileReading, openFrameFile } from './frame-file'
import { findReadingContext } from './frame-file-context.store'
import type { FrameUnit } from './frame-unit'
import { listUnits, updateContacts } from './frame-unit.store'
import type { ImportProgress } from './import-frame.command'
import { markProblems } from './mark-problems'
import { findFrameForChange } from './sampling-frame.store'

const unitsAtOnce = 2000

/**
 * Adds what a file knows of the contacts of units that are there: a cell that is empty takes nothing away. All
 * or nothing.
 */
export async function completeContacts(
  db: Db,
  actor: Actor,
  input: FrameFileReading,
  bytes: Buffer,
  now: Date,
  watch: { onProgress: ImportProgress; signal?: AbortSignal },
): Promise<
  | { frame: string; size: number }
  | { refusal: 'unknown-audience' | 'nothing-accepted' | 'broken-off' | TableFault }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: asked, error } = FrameFileReading.safeParse(input)
  if (!asked) return { issues: error.issues }
  const frameId = asked.completes
  const context = frameId ? await findReadingContext(db, asked) : null
  if (!frameId || !context) return { refusal: 'unknown-audience' }
  try {
    const file = await openFrameFile(bytes, asked, context)
    const given = new Map<string, FrameUnit>()
    let rows = 0
    for await (const judged of file.judged()) {
      if ('unit' in judged) given.set(judged.unit.key, judged.unit)
      if (++rows % unitsAtOnce === 0) watch.onProgress('reading', rows, null)
    }
    if (given.size === 0) return { refusal: 'nothing-accepted' }
    await db.$transaction(
      async (tx) => {
        if (!(await findFrameForChange(tx, frameId))) throw new Error(`frame ${frameId} is gone`)
        const units = await listUnits(tx, frameId)
        const merged = units.map((unit) => withContact(unit, given.get(unit.key)))
        const marked = await markProblems(merged, file.geography)
        for (let at = 0; at < marked.length; at += unitsAtOnce) {
          watch.signal?.throwIfAborted()
          await updateContacts(tx, frameId, marked.slice(at, at + unitsAtOnce))
          watch.onProgress('saving', Math.min(at + unitsAtOnce, marked.length), marked.length)
        }
        await audit(tx, actor, 'completeContacts', frameId, { units: given.size }, now)
      },
      { timeout: 300_000 },
    )
    return { frame: frameId, size: given.size }
  } catch (error) {
    if (error instanceof UnreadableTable) return { refusal: error.fault }
    if (watch.signal?.aborted) return { refusal: 'broken-off' }
    throw error
  }
}

function withContact(unit: FrameUnit, given: FrameUnit | undefined): FrameUnit {
  if (!given) return unit
  const { lines, ...contact } = given.contact
  return {
    ...unit,
    email: given.email ?? unit.email,
    language: given.language ?? unit.language,
    contact: {
      ...unit.contact,
      ...contact,
      lines: lines.length > 0 ? lines : unit.contact.lines,
    },
    problems: given.problems.includes('invalidEmail') ? given.problems : unit.problems,
  }
}
