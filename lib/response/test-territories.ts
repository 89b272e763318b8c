import type { Db } from '@/lib/db/client'

/** Strasbourg in the wave's region, Paris outside it, and their departments. */
export async function testTerritories(db: Db): Promise<void> {
  const commune = (code: string, departmentCode: string, regionCode: string) => ({
    vintage: 2026,
    level: 'commune' as const,
    code,
    name: code,
    searchName: code,
    population: 290_000,
    regionCode,
    departmentCode,
    epciCode: '246700488',
    postalCodes: [],
  })
  await db.territory.createMany({
    data: [
      commune('67482', '67', '44'),
      commune('68224', '68', '44'),
      commune('75056', '75', '11'),
    ],
  })
}
