import { expect, test } from 'vitest'
import { returnPath } from './return-path'
import { isSameOrigin } from './same-origin'

test.each([
  ['/desk/waves/grand-est-2026?territory=alsace', '/desk/waves/grand-est-2026?territory=alsace'],
  ['/desk', '/desk'],
  ['//evil.example/desk', '/desk'],
  ['/\\evil.example/desk', '/desk'],
  ['/\t/evil.example/desk', '/desk'],
  ['https://evil.example/desk', '/desk'],
  ['/desk/../api/auth/signout', '/desk'],
  ['/deskevil', '/desk'],
  ['/desk/sign-in?to=/desk/sign-in', '/desk'],
  ['javascript:alert(1)', '/desk'],
  [['/desk/a', '/desk/b'], '/desk'],
  [undefined, '/desk'],
])('after signing in, %j leads to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path)
})

test.each([
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'https://desk.example', host: 'inner:3000' }, true],
  [{ host: 'localhost:3000' }, false],
  [{ origin: 'null', host: 'localhost:3000' }, false],
  [{ origin: 'https://evil.example', host: 'localhost:3000' }, false],
  [
    { origin: 'https://evil.example', host: 'inner:3000', 'x-forwarded-host': 'evil.example' },
    false,
  ],
  [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, false],
  [
    { origin: 'http://localhost:3000', host: 'localhost:3000', 'sec-fetch-site': 'cross-site' },
    false,
  ],
])('a request that changes something must come from a page of ours: %j %s', (headers, allowed) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>), 'https://desk.example')).toBe(
    allowed,
  )
})
