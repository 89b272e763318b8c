import { weighScripts } from '../scripts/bench/scripts-weight'
import { expect, test } from './journey'
import { addressOf, begin } from './respondent'

test('the first page fetches less than 35 kB of our own script', async ({ page }) => {
  const ours = weighScripts(page)
  await page.goto(addressOf('citizens'), { waitUntil: 'load' })
  const weight = await ours()
  expect(weight).toBeGreaterThan(0)
  expect(weight).toBeLessThan(35_000)
})

test('a whole journey fetches less than 70 kB of our own script, form and schemas included', async ({
  page,
}) => {
  const ours = weighScripts(page)
  await begin(page, 'citizens')
  await page.waitForLoadState('networkidle')
  expect(await ours()).toBeLessThan(70_000)
})
