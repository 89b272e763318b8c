import { randomBytes } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { createAccount } from '@/lib/access/create-account.command'
import { createAudience } from '@/lib/audience/create-audience.command'
import type { Db } from '@/lib/db/client'
import { publishWave } from '@/lib/publication/publish-wave.command'
import { defineIndicator } from '@/lib/tabulation/define-indicator.command'
import { createProgramme } from '@/lib/wave/create-programme.command'
import { regionFrame } from './draw/frame'
import { granted, system } from './granted'
import { indicators } from './indicators'
import { loadWave } from './load-wave'
import { audiences, programme } from './programme'
import { respondents2017, respondents2026 } from './respondents'
import { addDays, noon, openWave, wave2017 } from './waves'
import { weighWave2017 } from './weightings'

type DemoAccount = { email: string; role: Role; password: string }

const accounts: { email: string; role: Role; name: string }[] = [
  { email: 'administrator@phare.example', role: 'administrator', name: 'Administratrice (démo)' },
  { email: 'analyst@phare.example', role: 'analyst', name: 'Analyste (démo)' },
  { email: 'observer@phare.example', role: 'observer', name: 'Observateur (démo)' },
]

const loading = 'demo-loading'

/**
 * The demo programme, entered by the commands that people use. Nothing is done when there is a
 * programme of that name, unless a load was interrupted: then it goes on, and what stands already
 * stays as it is, since the same respondents have the same identifiers.
 */
export async function loadDemo(
  db: Db,
  { password, now }: { password?: string; now: Date },
): Promise<{ accounts: DemoAccount[] }> {
  const interrupted = await db.setting.findUnique({ where: { key: loading } })
  const known = await db.programme.findUnique({ where: { id: programme.id } })
  if (known && !interrupted) return { accounts: [] }
  await db.setting.upsert({
    where: { key: loading },
    create: { key: loading, value: { since: now.toISOString() } },
    update: {},
  })

  const begun = noon('2017-01-09')
  granted(await createProgramme(db, system, programme, begun), 'programme-exists')
  for (const audience of audiences) {
    granted(await createAudience(db, system, audience, begun), 'audience-exists')
  }
  for (const indicator of indicators) {
    granted(await defineIndicator(db, system, programme.id, indicator, begun))
  }
  const frame = regionFrame()
  await loadWave(db, wave2017, respondents2017(frame), { frame, now })
  await weighWave2017(db, noon('2017-06-12'))
  const closed = Object.values(wave2017.collections).map(({ closesOn }) => closesOn)
  const published = noon(addDays(closed.sort().at(-1) ?? '', 23))
  granted(await publishWave(db, system, wave2017.wave.id, published))

  const current = openWave(now)
  await loadWave(db, current, respondents2026(frame, current.year), { frame, now })

  const chosen = password ?? randomBytes(12).toString('base64url')
  const created: DemoAccount[] = []
  for (const { email, role, name } of accounts) {
    const result = await createAccount(db, system, { email, role, name, password: chosen }, now)
    granted(result, 'email-taken')
    if ('id' in result) created.push({ email, role, password: chosen })
  }
  await db.setting.delete({ where: { key: loading } })
  return { accounts: created }
}
