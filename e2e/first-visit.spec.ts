import { expectAccessible } from './axe'
import { expect, test } from './journey'

test('the product says that it can serve', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({
    status: 'ok',
    database: 'ok',
    migrations: 'ok',
    durabilityOff: [],
  })
})

test('a visitor reads the home page', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('an address that leads nowhere says so', async ({ page }) => {
  const answer = await page.goto('/nulle-part')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

for (const address of ['/', '/nulle-part', '/api/health', '/api/v1/nulle-part', '/icon.svg']) {
  test(`${address} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(address)).headers()
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })
}

test('two visits get two nonces, and every script carries its own', async ({ page, request }) => {
  const nonceOf = (policy = '') => /'nonce-([^']+)'/.exec(policy)?.[1]
  const first = nonceOf((await request.get('/')).headers()['content-security-policy'])
  const visit = await page.goto('/')
  const second = nonceOf(visit?.headers()['content-security-policy'])
  expect(first).toBeTruthy()
  expect(second).not.toBe(first)
  const nonces = await page.$$eval('script', (all) => all.map((script) => script.nonce))
  expect(new Set(nonces)).toEqual(new Set([second]))
})

test('behind https the browser is told to stay there', async ({ request }) => {
  const answer = await request.get('/api/health', { headers: { 'x-forwarded-proto': 'https' } })
  expect(answer.headers()['strict-transport-security']).toContain('max-age=31536000')
})
