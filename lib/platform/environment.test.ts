import { expect, test } from 'vitest'
import { BadEnvironment, parseEnvironment } from './environment'

const good = {
  DATABASE_URL: 'postgresql://phare@127.0.0.1/phare',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'x'.repeat(32),
}

test('a whole environment is accepted', () => {
  expect(parseEnvironment({ ...good, OTHER: 'y' })).toEqual(good)
})

test('what is missing or wrong is named, its value is not repeated', () => {
  const parse = () =>
    parseEnvironment({ DATABASE_URL: 'mysql://secret', NEXTAUTH_URL: good.NEXTAUTH_URL })
  expect(parse).toThrow(BadEnvironment)
  expect(parse).toThrow(
    'DATABASE_URL is not the address of a PostgreSQL database; NEXTAUTH_SECRET is not set: start the product with `npm start`',
  )
  expect(parse).not.toThrow('secret')
})
