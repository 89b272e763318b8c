import { expect, it } from 'vitest'
import { keyOf } from './key-of'

it('knows the key of a link and the code of a letter', () => {
  const long = 'aB3_-xyzaB3_-xyzaB3_-xyzaB3_-xyz'
  expect(keyOf(long)).toBe(long)
  expect(keyOf('7K2M-Q0X4-R9B1')).toBe('7K2MQ0X4R9B1')
  expect(keyOf('7K2MQ0X4R9B1')).toBe('7K2MQ0X4R9B1')
})

it('leaves alone what names a place on the page, or another code', () => {
  for (const fragment of ['', 'content', 'k_territoire', 'resume=7K2M-Q0X4-R9B1-T6WV', '7K2M-Q0X4'])
    expect(keyOf(fragment)).toBeNull()
})
