import { expect, test } from 'vitest'
import { withoutScripts } from './still-page'

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
