import { expect, test } from 'vitest'
import { afterSilence } from './quiet'

test('a tablet that slept for longer than one is asked shows nothing of who left it', () => {
  expect(afterSilence(0)).toBe('here')
  expect(afterSilence(179_999)).toBe('here')
  expect(afterSilence(180_000)).toBe('ask')
  expect(afterSilence(239_999)).toBe('ask')
  expect(afterSilence(240_000)).toBe('gone')
  expect(afterSilence(8 * 3_600_000)).toBe('gone')
})
