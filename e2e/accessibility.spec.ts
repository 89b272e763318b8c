import { oldestChromium } from '@/lib/platform/accessibility-claims'
import { expectAccessible } from './axe'
import { claim } from './claim'
import { expect, test } from './journey'

const reading = claim('reading-by-the-rules')
const addresses = ['/', '/waves/grand-est-2017', '/accessibility', '/desk/sign-in']

for (const address of addresses) {
  test(`${address}: read without a finding, in every width and language`, async ({ page }) => {
    for (const language of reading.languages) {
      for (const width of reading.widths) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${address}?lang=${language}`)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expectAccessible(page)
      }
    }
    await page.goto(`${address}?lang=fr`)
  })
}

test('the statement says what is tested and with what, and whom to turn to', async ({
  page,
  browser,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^Accessibilité/ }).click()
  await expect(page).toHaveTitle(/Déclaration d’accessibilité/)
  await expect(page.getByRole('heading', { name: /non conforme/ })).toBeVisible()
  await expect(page.getByText(/axe-core \d+\.\d+\.\d+, Chromium \d+ ou plus récent/)).toBeVisible()
  await expect(page.getByText(/construite le \d/)).toBeVisible()
  await expect(page.getByText(/Libre réponse 71120/)).toBeVisible()
  expect(Number(browser.version().split('.')[0])).toBeGreaterThanOrEqual(oldestChromium)
})
