import { expect, test } from 'vitest'
import { checkDefinition } from '@/lib/questionnaire/check'
import { columnNames, commonColumns } from '@/lib/questionnaire/column-names'
import type { Definition } from '@/lib/questionnaire/definition'
import { everything } from '@/lib/questionnaire/test-questionnaires/everything'
import { columnsOf } from './export-columns'
import { positionColumns } from './export-positions'

test('the static check knows every column that an export may have', () => {
  let drawn = 0
  for (const item of everything.items) {
    const known = columnNames(everything, item)
    const positions = positionColumns(everything, item)
    drawn += positions.length
    const year = { item: item.id, year: 2026, bands: [{ code: 'all' }] }
    const columns = (['person', 'mayor'] as const).flatMap((unit) => [
      ...columnsOf(everything, item, unit, []),
      ...columnsOf(everything, item, unit, [year]),
    ])
    for (const { name } of [...columns, ...positions]) expect(known).toContain(name)
  }
  expect(drawn).toBeGreaterThan(0)
  expect(Object.keys(everything.wordings ?? {}).length).toBeGreaterThan(0)
  for (const id of Object.keys(everything.wordings ?? {}))
    expect(commonColumns(everything)).toContain(`wording_${id}`)
})

test('a question may not bear the name of a place shown, nor of a wording', () => {
  const position = everything.items.flatMap((item) => positionColumns(everything, item))[0]
  const wording = `wording_${Object.keys(everything.wordings ?? {})[0]}`
  for (const taken of [position?.name ?? '', wording]) {
    const clashing: Definition = {
      ...everything,
      items: everything.items.map((item, at) => (at === 0 ? { ...item, code: taken } : item)),
    }
    expect(checkDefinition(clashing)).toContainEqual(
      expect.objectContaining({ problem: 'duplicate-code', detail: taken }),
    )
  }
})
