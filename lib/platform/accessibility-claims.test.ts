import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { claims } from './accessibility-claims'

const folder = path.resolve('e2e')
const journeys = readdirSync(folder)
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n')

test.each(claims.map(({ id }) => id))('« %s » is held by a test in a real browser', (id) => {
  expect(journeys).toContain(`claim('${id}')`)
})
