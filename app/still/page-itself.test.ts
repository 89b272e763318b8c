import { expect, test } from 'vitest'
import { inlineScriptHashes, withoutScripts } from './page-itself'

test('scripts go, what stands beside them stays', () => {
  const page =
    '<head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
    '<script src="/a.js" async=""></script></head><p>69\u00a0%</p>' +
    '<script>self.__next_f.push([1,"\\u003c/script>"])</script><p>n = 600</p>'
  expect(withoutScripts(page)).toBe(
    '<head><link rel="stylesheet" href="/a.css"/></head><p>69\u00a0%</p><p>n = 600</p>',
  )
})

test('a page that only a script would complete is no copy to keep', () => {
  expect(() => withoutScripts('<template id="B:0"></template>')).toThrow('still to come')
})

// The example of https://www.w3.org/TR/CSP3/#external-hash and of MDN's page on script-src.
test('an inline script is named by its hash, one with an address is not', () => {
  const page = '<script src="/a.js"></script><script>alert(\'Hello, world.\');</script>'
  expect(inlineScriptHashes(page)).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ])
})
