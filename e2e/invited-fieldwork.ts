import path from 'node:path'
import type { Actor } from '@/lib/access/actor'
import { createAudience } from '@/lib/audience/create-audience.command'
import { hashOfKey, type KeyKind, newKey, newPaperCode } from '@/lib/audience/invitation-key'
import { saveKeys } from '@/lib/audience/invitation-key.store'
import { testSample } from '@/lib/audience/test-sample'
import type { Db } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import { publishVersion } from '@/lib/questionnaire/publish-version.command'
import { pageRelevance } from '@/lib/questionnaire/test-questionnaires/page-relevance'
import { vintage } from '@/lib/territory/vintage'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createProgramme } from '@/lib/wave/create-programme.command'
import { createWave } from '@/lib/wave/create-wave.command'
import { parisDay } from '@/lib/wave/day'
import type { FieldworkPlan } from '@/lib/wave/fieldwork'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { notice } from '@/prisma/demo/programme'
import { readJson } from '../scripts/start/data-folder.mjs'

const system: Actor = { kind: 'system' }
const named = (text: string): Localized => ({ fr: text, en: text, de: text })
const programmeId = 'invited'

/** A questionnaire of three short pages, open until next month. `given`: who may answer, and under which rules. */
export async function openedFieldwork(
  db: Db,
  code: string,
  given: Partial<FieldworkPlan>,
  now = new Date(),
): Promise<string> {
  const programme = {
    id: programmeId,
    name: named('Baromètre des invités'),
    organiser: named('Organisateur d’essai'),
    summary: named('Fieldworks whose units are invited, or that are protected.'),
    synthetic: true,
  }
  await createProgramme(db, system, programme, now)
  const name = named('Vague d’essai')
  const year = now.getUTCFullYear()
  const place = { regionCode: '44', vintage, territorySets: [] }
  await createWave(db, system, { id: programmeId, programmeId, name, year, ...place }, now)
  const audience = { programmeId, code, name: named(code), unit: 'person', position: 1 } as const
  await createAudience(db, system, audience, now)
  const definition = { ...pageRelevance, id: `invited_${code}` }
  const subject = { programmeId, questionnaireId: definition.id, audienceCode: code }
  const version = await publishVersion(db, system, subject, definition, now)
  if (!('hash' in version)) throw new Error(JSON.stringify(version))
  const created = await createFieldwork(
    db,
    system,
    {
      waveId: programmeId,
      audienceCode: code,
      opensOn: parisDay(now),
      closesOn: parisDay(new Date(now.getTime() + 30 * 86_400_000)),
      mode: named('online'),
      sampleKind: given.entry === 'invitation' ? 'frame' : 'open',
      target: 10,
      departmentTargets: {},
      notice,
      questionnaireId: definition.id,
      versions: [version.hash],
      tallyPlan: { profile: [], derivations: [], universe: { name: named('all') } },
      ...given,
    },
    now,
  )
  const id = `${programmeId}-${code}`
  if ('id' in created) await openFieldwork(db, system, id, now)
  return id
}

type Invited = { id: string; unit: string }

/** So many units, invited. */
export async function invite(db: Db, fieldworkId: string, units: number): Promise<Invited[]> {
  const { invitationIds } = await testSample(db, { fieldworkId, units })
  return invitationIds.map((id, n) => ({ id, unit: `Unité ${n}` }))
}

type As = { kind?: KeyKind; mode?: 'phone' | 'paper' }

/** A key as it leaves in a mail, on a letter (`code`) or from the unit's page (`entry`). */
export async function keyFor(db: Db, fieldworkId: string, { id }: { id: string }, as: As = {}) {
  const { kind = 'link', ...mode } = as
  const key = kind === 'code' ? newPaperCode() : newKey()
  const hash = hashOfKey(key, pepper())
  if (!hash) throw new Error('no key')
  await saveKeys(db, fieldworkId, [{ invitationId: id, hash, kind, ...mode }])
  return key
}

/** Of the server under test. */
function pepper(): string {
  const folder = process.env.PHARE_E2E_DATA ?? ''
  return process.env.PHARE_E2E_SECRET ?? readJson(path.join(folder, 'secrets.json')).nextauthSecret
}
