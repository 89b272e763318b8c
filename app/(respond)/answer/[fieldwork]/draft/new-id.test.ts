import { afterEach, expect, it, vi } from 'vitest'
import { responseIdOf } from '@/lib/response/reference'
import { newIdentity } from './new-id'

const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => vi.unstubAllGlobals())

it('is the one that its reference gives', async () => {
  const { id, reference } = await newIdentity()
  expect(id).toMatch(v4)
  expect(await responseIdOf(reference)).toBe(id)
})

it('has no reference where the page is not served securely', async () => {
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
  const { id, reference } = await newIdentity()
  expect(id).toMatch(v4)
  expect(reference).toBe('')
})
