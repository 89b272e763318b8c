import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { readRates } from '@/lib/response/rates.query'
import type { Figure } from '@/lib/tabulation/figure'
import { readFigures } from '@/lib/tabulation/figures.query'
import { readTabulation } from '@/lib/tabulation/tabulation.query'
import { loadTerritories } from '@/lib/territory/load-territories.command'
import { Frame } from '@/lib/wave/frame'
import { loadDemo } from './demo'
import { regionFrame } from './draw/frame'
import { system } from './granted'
import { loadWave } from './load-wave'
import { respondents2026 } from './respondents'
import { openWave } from './waves'

const { db, drop } = await testDatabase()
afterAll(drop)

const audiences = ['citizens', 'mayors', 'associations', 'companies'] as const
const figures = {} as Record<(typeof audiences)[number], Figure[]>
const now = new Date('2026-11-23T09:00:00Z')

beforeAll(async () => {
  await loadTerritories(db)
  const { accounts } = await loadDemo(db, { password: 'a-password-for-tests', now })
  expect(accounts.map(({ role }) => role)).toEqual(['administrator', 'analyst', 'observer'])
  for (const audience of audiences) {
    const scope = { domain: { universe: true } }
    figures[audience] = await readFigures(db, system, `grand-est-2017-${audience}`, scope)
  }
}, 240_000)

/** Share in whole percent, and the count it rests on. */
function indicator(code: string) {
  return audiences.map((audience) => {
    const figure = figures[audience].find((one) => one.indicator === code)
    return figure && [Math.round(100 * (figure.share ?? Number.NaN)), figure.base]
  })
}

const ranked = (audience: (typeof audiences)[number], question: string, statistic: string) =>
  figures[audience]
    .filter((one) => one.question === question && one.statistic === statistic && one.rank)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))

test('the closed wave is weighted, every audience by a version that weights it', async () => {
  const reports = await Promise.all(
    audiences.map(async (audience) => {
      const read = await readTabulation(db, system, `grand-est-2017-${audience}`)
      const used = read?.weighting
      if (!used || !('report' in used)) throw new Error(`${audience} are not weighted`)
      return used.report
    }),
  )
  for (const { ratio, weight, gap, imputed, margins } of reports) {
    expect(ratio.most).toBeLessThan(4)
    expect(weight.most).toBeLessThan(4)
    expect(gap).toBeLessThan(1e-9)
    expect(imputed).toEqual([])
    for (const { source, year } of margins) {
      expect(source.length).toBeGreaterThan(10)
      expect(year).toBeGreaterThan(2016)
    }
  }
  const effects = reports.map(({ designEffect }) => Number(designEffect.toFixed(2)))
  expect(effects).toEqual([1.01, 1.35, 1.48, 1.14])
  // Departments' population counts everyone, adults' ages only those of 18 and over: used as shares.
  expect(reports[0]?.margins.map(({ rescaledBy }) => rescaledBy < 1)).toEqual([false, true])
  expect(reports[1]?.margins[0]?.lines.length).toBe(12)
})

/**
 * R 4.2.2, survey 4.1.1, on the profile counts of the demo, one row by respondent:
 * mayors: svydesign(ids = ~1, strata = ~taille, fpc = ~N, weights = ~N/n) |>
 *   postStratify(~taille + former, communes)
 * citizens: svydesign(ids = ~1, weights = ~1) |> calibrate(list(~tranche_age, ~department),
 *   list(ages, departments × 4448546 / 5563378), calfun = "raking", epsilon = 1e-13)
 * companies: svydesign(ids = ~1, weights = ~14000/500) |> calibrate(list(~effectif, ~secteur, ~former),
 *   margins, calfun = "raking", epsilon = 1e-13)
 * then svymean(~y, subset(design, !is.na(y))) of the indicator alliance_innov, weights(design).
 */
const fromR = {
  mayors: {
    share: 0.810739886835676,
    standardError: 0.0233932170272097,
    weight: [0.0896813110553569, 1.7638702100657286],
    designEffect: 1.351694521113914,
  },
  citizens: {
    share: 0.689965948082649,
    standardError: 0.0189142805740621,
    weight: [0.931859285441648, 1.218343698784842],
    designEffect: 1.005783704050338,
  },
  companies: {
    share: 0.8895799123588648,
    standardError: 0.0149668134955828,
    weight: [0.502939516976551, 1.453524323502071],
    designEffect: 1.137560658922421,
  },
}

test.each(['mayors', 'citizens', 'companies'] as const)(
  'weights of the %s equal R’s',
  async (who) => {
    const read = await readTabulation(db, system, `grand-est-2017-${who}`)
    const used = read?.weighting
    if (!used || !('report' in used)) throw new Error(`${who} are not weighted`)
    const figure = figures[who].find(({ indicator }) => indicator === 'alliance_innov')
    const { precision } = figure ?? {}
    const { designEffect, weight } = used.report
    expect({
      share: figure?.share,
      standardError: typeof precision === 'object' && precision?.standardError,
      weight: [weight.least, weight.most],
      designEffect,
    }).toEqual({
      share: expect.closeTo(fromR[who].share, 10),
      standardError: expect.closeTo(fromR[who].standardError, 10),
      weight: fromR[who].weight.map((one) => expect.closeTo(one, 9)),
      designEffect: expect.closeTo(fromR[who].designEffect, 9),
    })
  },
)

test('figures round to the same percent with weights and without', async () => {
  for (const audience of audiences) {
    const plain = await readFigures(db, system, `grand-est-2017-${audience}`, {
      domain: { universe: true },
      weighted: false,
    })
    for (const code of ['alliance_innov', 'cocon_emploi', 'pratique', 'pratiques_resp']) {
      const [weighted, raw] = [figures[audience], plain].map(
        (list) => list.find(({ indicator }) => indicator === code)?.share ?? 0,
      )
      expect(Math.round(100 * (weighted ?? 0))).toBe(Math.round(100 * (raw ?? 0)))
    }
  }
})

test('only mayors are many in their frame: the others have no finite-population correction', async () => {
  const fieldworks = await db.fieldwork.findMany({
    where: { waveId: 'grand-est-2017' },
    select: { id: true, frame: true, weighting: true },
    orderBy: { id: 'asc' },
  })
  const sizes = fieldworks.map(({ frame }) => Frame.nullable().parse(frame)?.population ?? null)
  expect(sizes).toEqual([60_000, null, 14_000, 5_109])
  expect(fieldworks.map(({ weighting }) => weighting)).toEqual([1, 1, 1, 1])
})

// The founding document, figure by figure (questionnaires.md, section 7).
test('F1: alliances are a source of innovation for 69, 81, 95 and 89 %', () => {
  expect(indicator('alliance_innov')).toEqual([
    [69, 600],
    [81, 360],
    [95, 400],
    [89, 500],
  ])
})

test('F2: employment is the gravest subject and the first priority of the four audiences', () => {
  for (const audience of audiences) {
    expect(ranked(audience, 'frag_note', 'mean')[0]?.row).toBe('emploi')
    expect(ranked(audience, 'frag_top3', 'cited')[0]?.option).toBe('emploi')
  }
})

test('F3: employment is the first ground of co-construction for 51, 93, 71 and 67 %', () => {
  expect(indicator('cocon_emploi')).toEqual([
    [51, 600],
    [93, 360],
    [71, 400],
    [67, 500],
  ])
  for (const audience of audiences) {
    const [first, second] = ranked(audience, 'cocon_sujets', 'share')
    expect([first?.option, first?.rank, second?.rank]).toEqual(['emploi', 1, 2])
  }
})

test('F4: the other key subjects, sixth or better in two audiences', () => {
  const listed = new Map<string, number>()
  for (const audience of audiences) {
    for (const { option, rank } of ranked(audience, 'cocon_sujets', 'share')) {
      if (option && rank && rank <= 6) listed.set(option, (listed.get(option) ?? 0) + 1)
    }
  }
  const key = [...listed].filter(([, count]) => count >= 2).map(([option]) => option)
  expect(key.sort()).toEqual(['deveco', 'diversite', 'emploi', 'env_energie', 'mobilite'])
})

test('F5: 31 % of associations and 36 % of companies practise partnerships', () => {
  expect(indicator('pratique')).toEqual([undefined, undefined, [31, 400], [36, 500]])
})

test('F6: responsible practices come first among companies that practise', () => {
  expect(ranked('companies', 'part_types', 'share')[0]?.option).toBe('pratiques_resp')
  expect(indicator('pratiques_resp').slice(2)).toEqual([
    [29, 124],
    [45, 180],
  ])
})

test('every response of the closed wave is there, those outside the universe and screened out too', async () => {
  const counts = await db.surveyResponse.groupBy({
    by: ['fieldworkId', 'outcome'],
    where: { fieldworkId: { startsWith: 'grand-est-2017' } },
    _count: true,
  })
  const found = counts.map((one) => [one.fieldworkId.slice(15), one.outcome, one._count])
  expect(found.sort()).toEqual([
    ['associations', 'complete', 400],
    ['citizens', 'complete', 600],
    ['citizens', 'screenedOut', 14],
    ['companies', 'complete', 560],
    ['mayors', 'complete', 372],
  ])
})

test('mayors’ answers hold no commune', async () => {
  const [{ held }] = await db.$queryRaw<[{ held: number }]>`
    SELECT count(*)::int AS held FROM response
    WHERE fieldwork_id LIKE '%-mayors'
      AND (answers->'p_commune' ? 'commune' OR answers->'p_commune' ? 'epci')`
  expect(held).toBe(0)
})

test('the second wave is under way whatever the day, one audience far behind', async () => {
  const fieldworks = await db.fieldwork.findMany({ where: { waveId: 'grand-est-2026' } })
  expect(fieldworks.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open'])
  const daysOf = async (audience: string) => {
    const where = { fieldworkId: `grand-est-2026-${audience}` }
    const { _min, _max } = await db.surveyResponse.aggregate({
      ...{ where, _min: { day: true }, _max: { day: true } },
    })
    return [_min.day, _max.day].map((day) => day?.toISOString().slice(0, 10))
  }
  expect(await daysOf('citizens')).toEqual(['2026-10-30', '2026-11-23'])
  // Mayors were told that nothing says when they answered: the opening day stands for all.
  expect(await daysOf('mayors')).toEqual(['2026-10-19', '2026-10-19'])
  const progress = await Promise.all(
    fieldworks.map(async ({ id, target }) => {
      return (await db.surveyResponse.count({ where: { fieldworkId: id } })) / target
    }),
  )
  expect(Math.max(...progress)).toBeLessThan(0.7)
  expect(Math.min(...progress)).toBeLessThan(0.2)
})

test('mayors have five weeks of history, and a rate that follows from it', async () => {
  const fieldwork = 'grand-est-2026-mayors'
  const rates = await readRates(db, system, fieldwork, { on: '2026-11-23', by: 'stratum' })
  const answered = await db.surveyResponse.count({ where: { fieldworkId: fieldwork } })
  expect(rates?.all.invited).toBe(600)
  expect((rates?.all.byClass.I ?? 0) + (rates?.all.byClass.P ?? 0)).toBe(answered)
  expect(rates?.parts).toHaveLength(4)
  // Three waves of reminders: what came in since each is more than nothing.
  const early = await readRates(db, system, fieldwork, { on: '2026-10-28' })
  expect(early?.all.rates.RR2 ?? 0).toBeGreaterThan(0.02)
  expect(early?.all.rates.RR2 ?? 1).toBeLessThan(rates?.all.rates.RR2 ?? 0)
})

test('pages are left on the way: fewer reach each one than the one before', async () => {
  const rows = await db.paradataCount.groupBy({
    by: ['key'],
    where: { fieldworkId: 'grand-est-2026-citizens', kind: 'page' },
    _sum: { count: true },
  })
  const reached = (page: string) => rows.find(({ key }) => key === page)?._sum.count ?? 0
  const path = ['vous', 'sujets', 'priorites', 'ensemble', 'dynamique', 'profil'].map(reached)
  expect(path).toEqual([...path].sort((a, b) => b - a))
  expect(path.at(-1)).toBeGreaterThan(0.6 * (path[0] ?? 0))
  expect(path[0]).toBeGreaterThan(327 + 14)
})

test('the closed wave is published, the open one is not', async () => {
  const editions = await db.publication.findMany({ select: { waveId: true, edition: true } })
  expect(editions).toEqual([{ waveId: 'grand-est-2017', edition: 1 }])
})

test('a second load changes nothing', async () => {
  const before = await db.auditLine.count()
  expect(await loadDemo(db, { now })).toEqual({ accounts: [] })
  expect(await db.auditLine.count()).toBe(before)
})

test('a wave whose load was interrupted goes on where it was', async () => {
  const lost = { where: { fieldworkId: 'grand-est-2026-companies' } }
  const before = await db.surveyResponse.count()
  await db.pendingFold.deleteMany(lost)
  expect((await db.surveyResponse.deleteMany(lost)).count).toBe(85)
  const wave = openWave(now)
  const frame = regionFrame()
  await loadWave(db, wave, respondents2026(frame, wave.year), { frame, now })
  expect(await db.surveyResponse.count()).toBe(before)
})
