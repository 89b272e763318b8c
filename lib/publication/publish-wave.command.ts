import { type Actor, demand } from '@/lib/access/actor'
import { listAudiences } from '@/lib/audience/audience.store'
import type { Db } from '@/lib/db/client'
import { type FewLateAnswers, fewLateAnswers, type LedgerEdition } from '@/lib/disclosure/ledger'
import { audit } from '@/lib/platform/audit.store'
import { contentHash } from '@/lib/platform/canonical-json'
import { listFieldworks } from '@/lib/wave/fieldwork.store'
import { takesAnswersUntil } from '@/lib/wave/grace'
import { findWave } from '@/lib/wave/wave.store'
import { freezeWave, type WeightingRefused } from './freeze-wave.query'
import {
  findLatestEdition,
  holdWave,
  listEditions,
  readSnapshot,
  saveEdition,
} from './publication.store'
import type { Snapshot } from './snapshot'

type Published = { edition: number; hash: string }
type Refused =
  | { refusal: 'unknown-wave' | 'no-fieldwork' | 'fieldwork-open' }
  /** Those who were answering at the closing may still send, until then. */
  | { refusal: 'still-receiving'; until: Date }
  | WeightingRefused
  | FewLateAnswers

/**
 * Freezes the figures of a wave as a new edition, the only thing public pages and the public API read.
 * Publishing again what is published already changes nothing; publishing little more than what was
 * published once would give the little more away, and is refused.
 */
export async function publishWave(
  db: Db,
  actor: Actor,
  waveId: string,
  now: Date,
): Promise<Published | Refused> {
  demand(actor, 'publish')
  const wave = await findWave(db, waveId)
  if (!wave) return { refusal: 'unknown-wave' }
  const fieldworks = await listFieldworks(db, waveId)
  if (fieldworks.length === 0) return { refusal: 'no-fieldwork' }
  if (fieldworks.some((one) => one.state !== 'closed')) return { refusal: 'fieldwork-open' }
  const until = new Date(Math.max(...fieldworks.map((one) => takesAnswersUntil(one).getTime())))
  if (now < until) return { refusal: 'still-receiving', until }

  // Outside the transaction: a fieldwork that takes no answer any more never does again, and figures fold in transactions of their own.
  const content = await freezeWave(db, actor, wave, fieldworks)
  if ('refusal' in content) return content
  const hash = contentHash(content)
  const audiences = await listAudiences(db, wave.programmeId)
  return db.$transaction(async (tx) => {
    await holdWave(tx, waveId)
    const latest = await findLatestEdition(tx, waveId)
    if (latest && !latest.withdrawnAt && latest.hash === hash)
      return { edition: latest.edition, hash }
    const former = await Promise.all(
      (await listEditions(tx, waveId)).map((edition) => readSnapshot(tx, edition)),
    )
    const late = fewLateAnswers(former.map(ledgerOf), ledgerOf(content), (code) => {
      const audience = audiences.find((one) => one.code === code)
      if (!audience) throw new Error(`no audience ${code}`)
      return audience.unit
    })
    if (late) return late
    const edition = (latest?.edition ?? 0) + 1
    const publishedBy = actor.kind === 'account' ? actor.id : actor.kind
    await saveEdition(tx, { waveId, edition, hash, publishedAt: now }, content, publishedBy)
    await audit(tx, actor, 'publishWave', waveId, { edition, hash }, now)
    return { edition, hash }
  })
}

/** The ledger reads counts from unweighted shares; those of weighted audiences are none. */
function ledgerOf({ territories, audiences, figures }: Snapshot): LedgerEdition {
  const weighted = new Set(audiences.flatMap((one) => (one.weighting ? [one.code] : [])))
  return {
    territories,
    figures: figures.map((figure) => ({
      ...figure,
      weightedBase: weighted.has(figure.audience) ? figure.base : null,
    })),
  }
}
