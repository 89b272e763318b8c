import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { loadTerritories } from './load-territories.command'
import { resolveCommune } from './territory'
import {
  communeMap,
  findCommune,
  findRegion,
  listDepartments,
  listTerritorySets,
} from './territory.store'

const { db, drop } = await testDatabase()
afterAll(drop)

test('territories are loaded once, by whoever comes first', async () => {
  const loaded = await Promise.all([loadTerritories(db), loadTerritories(db)])
  expect(loaded.toSorted()).toEqual([false, true])
  expect(await loadTerritories(db)).toBe(false)
})

// Counts and populations: @etalab/decoupage-administratif 6.0.0 read apart from this code, geography 2026.
test('Grand Est has 5 115 communes and 5 563 378 inhabitants', async () => {
  const communes = await db.territory.findMany({ where: { level: 'commune', regionCode: '44' } })
  expect(communes).toHaveLength(5115)
  const population = communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0)
  expect(population).toBe(5_563_378)
  const empty = communes.filter((commune) => commune.population === 0)
  expect(empty.map((commune) => commune.departmentCode)).toEqual(Array(6).fill('55'))
  expect(await findRegion(db, 2026, '44')).toEqual({
    code: '44',
    name: 'Grand Est',
    population: 5_563_378,
  })
})

test('France has 34 875 communes, 101 departments and 18 regions, without overseas collectivities', async () => {
  const counts = await db.territory.groupBy({
    by: ['level'],
    _count: true,
    orderBy: { level: 'asc' },
  })
  expect(counts.map(({ level, _count }) => [level, _count])).toEqual([
    ['commune', 34875],
    ['epci', 1255],
    ['department', 101],
    ['region', 18],
  ])
  expect(await findRegion(db, 2026, '987')).toBeNull()
})

test('the population of an EPCI is left out: its source is a year older', async () => {
  const known = { level: 'epci', population: { not: null } } as const
  expect(await db.territory.count({ where: known })).toBe(0)
})

test('a department is the sum of its communes', async () => {
  const departments = await listDepartments(db, 2026, '44')
  expect(departments.map((it) => it.code).join(' ')).toBe('08 10 51 52 54 55 57 67 68 88')
  expect(departments.reduce((sum, it) => sum + it.population, 0)).toBe(5_563_378)
})

test('codes stay text, with their zero', async () => {
  expect(await findCommune(db, 2026, '01004')).toMatchObject({
    name: 'Ambérieu-en-Bugey',
    department: '01',
    postalCodes: ['01500'],
  })
  expect(await findCommune(db, 2026, '67482')).toEqual({
    code: '67482',
    name: 'Strasbourg',
    department: '67',
    region: '44',
    epci: '246700488',
    population: 293_771,
    postalCodes: ['67000', '67100', '67200'],
  })
  expect(await findCommune(db, 2025, '67482')).toBeNull()
})

test('the former regions are sets of departments, given in the order asked', async () => {
  const sets = await listTerritorySets(db, ['lorraine', 'none', 'champagne-ardenne', 'alsace'])
  expect(sets.map(({ code, departments }) => [code, departments.join(' ')])).toEqual([
    ['lorraine', '54 55 57 88'],
    ['champagne-ardenne', '08 10 51 52'],
    ['alsace', '67 68'],
  ])
})

test('a commune is stored whole, or with what does not name its mayor', async () => {
  const communes = await communeMap(db, 2026)
  expect(communes.size).toBe(34875)
  const rest = { department: '67', region: '44', sizeBand: '10000plus' }
  expect(resolveCommune(communes, '67482', 'commune')).toEqual({
    commune: '67482',
    epci: '246700488',
    ...rest,
  })
  expect(resolveCommune(communes, '67482', 'coarse')).toEqual(rest)
  expect(resolveCommune(communes, '75101', 'commune')).toBeNull()
  // Four islands belong to no EPCI: Sein is one.
  expect(resolveCommune(communes, '29083', 'commune')).not.toHaveProperty('epci')
})

// Known margin: mayors of Grand Est by size of commune, of 5 109.
test('communes of Grand Est by size: 64.59 %, 25.92 %, 8.08 % and 1.41 % of 5 109', async () => {
  const communes = await db.territory.findMany({
    where: { level: 'commune', regionCode: '44', population: { gt: 0 } },
  })
  const map = await communeMap(db, 2026)
  const share = (band: string) =>
    communes.filter((it) => map.get(it.code)?.sizeBand === band).length / communes.length
  expect(communes).toHaveLength(5109)
  expect(share('lt500')).toBeCloseTo(0.6459, 4)
  expect(share('500_1999')).toBeCloseTo(0.2592, 4)
  expect(share('2000_9999')).toBeCloseTo(0.0808, 4)
  expect(share('10000plus')).toBeCloseTo(0.0141, 4)
})
