import { recountTracks } from '@/lib/audience/fold-tracks.command'
import type { Db } from '@/lib/db/client'
import { foldPending } from '@/lib/tabulation/fold.command'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { createWave } from '@/lib/wave/create-wave.command'
import { dateOfDay, dayOfDate, parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { grow, writeSamples } from './results'
import { done, type Subject } from './subjects'

const system = { kind: 'system' } as const
const daysOpen = 35
const departments = ['08', '10', '51', '52', '54', '55', '57', '67', '68', '88']
const strata = ['lt500', '500_1999', '2000_9999', '10000plus']

/** A wave whose one fieldwork has invited so many units, half of whom answered over five weeks. */
export async function monitoredWave(
  db: Db,
  subject: Subject,
  like: Fieldwork,
  invitations: number,
): Promise<{ waveId: string; fieldworkId: string }> {
  const today = parisDay(new Date())
  const opensOn = shifted(today, -daysOpen)
  const waveId = `bench-monitored-${invitations}`
  const name = { fr: `Suivi de ${invitations}` }
  const place = { regionCode: '44', vintage: 2026, territorySets: [] }
  const wave = { id: waveId, programmeId: like.programmeId, name, year: 2026, ...place }
  done(await createWave(db, system, wave, new Date()))
  const { audienceCode, mode, notice, questionnaireId, versions, tallyPlan } = like
  const plan = {
    ...{ waveId, audienceCode, mode, notice, questionnaireId, versions, tallyPlan, opensOn },
    closesOn: shifted(today, 14),
    sampleKind: 'frame' as const,
    target: Math.ceil(invitations * 0.6),
    departmentTargets: {},
    entry: 'invitation' as const,
    followUp: 'named' as const,
  }
  const { id: fieldworkId } = done(await createFieldwork(db, system, plan, new Date()))
  done(await openFieldwork(db, system, fieldworkId, new Date()))
  await invite(db, fieldworkId, invitations, opensOn)
  await recountTracks(db, fieldworkId)
  await writeSamples({ db }, subject)
  await grow({ db }, { fieldworkId, version: subject.version }, invitations / 2)
  await foldPending(db, fieldworkId)
  return { waveId, fieldworkId }
}

/** Histories: written to on the first day, some returned, half answered, fewer and fewer as weeks pass. */
async function invite(db: Db, fieldworkId: string, count: number, opensOn: string) {
  await db.$executeRaw`
    INSERT INTO invitation (fieldwork_id, id, frame_id, unit_key, sample, stratum, design_weight,
      department)
    SELECT ${fieldworkId}, gen_random_uuid(), '00000000-0000-4000-8000-000000000000', n::text, 1,
      (${strata}::text[])[1 + n % 4], 1, (${departments}::text[])[1 + n % 10]
    FROM generate_series(1, ${count}) AS n`
  await db.$executeRaw`
    INSERT INTO invitation_event (fieldwork_id, id, invitation_id, day, kind, detail)
    SELECT i.fieldwork_id, gen_random_uuid(), i.id, ${opensOn}::date + event.after, event.kind, '{}'
    FROM (SELECT *, unit_key::int AS n FROM invitation WHERE fieldwork_id = ${fieldworkId}) i,
    LATERAL (VALUES
      ('created', 0, true), ('sent', 0, true), ('undelivered', 1, n % 33 = 0),
      ('sent', 14, n / 40 % 2 = 1), ('opened', (n % 1225) * (n % 1225) / 42875, n % 33 <> 0 AND n % 20 < 14),
      ('complete', (n % 1225) * (n % 1225) / 42875, n / 40 % 2 = 0 AND n % 33 <> 0),
      ('refused', 3 + n % 20, n % 41 = 1)
    ) AS event (kind, after, happens)
    WHERE event.happens`
  await db.$executeRaw`ANALYZE invitation, invitation_event`
}

function shifted(day: string, by: number): string {
  const date = dateOfDay(day)
  date.setUTCDate(date.getUTCDate() + by)
  return dayOfDate(date)
}
