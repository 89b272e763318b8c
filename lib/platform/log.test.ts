import { expect, test } from 'vitest'
import { describeDefect } from './log'

test('a defect is described without its message, which may repeat an answer', () => {
  const error = new Error('invalid value "jeanne@example.org"', { cause: new TypeError('Jeanne') })
  const said = describeDefect(Object.assign(error, { code: 'P2007' }))
  expect(said).toMatchObject({ kind: 'Error', code: 'P2007', cause: 'TypeError' })
  expect(JSON.stringify(said).toLowerCase()).not.toContain('jeanne')
  expect(said.where).toContain('log.test.ts')
})
