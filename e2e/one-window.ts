import { test as base, type Page } from '@playwright/test'
import { expect, watchFaults } from './journey'
import { loadCapabilities } from './load-capabilities'
import { openDatabase } from './server'

/**
 * One window for all test questionnaires: scripts are read once, and the suite stays short. What every journey
 * holds, these hold too.
 */
export const test = base.extend<object, { shared: { page: Page; faults: string[] } }>({
  shared: [
    async ({ browser }, use) => {
      const db = openDatabase()
      await loadCapabilities(db)
      await db.$disconnect()
      const context = await browser.newContext({ locale: 'fr-FR' })
      const faults = await watchFaults(context)
      await use({ page: await context.newPage(), faults })
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ shared: { page, faults } }, use) => {
    await use(page)
    // The next respondent begins anew.
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    expect(faults.splice(0)).toEqual([])
  },
})

export { expect }
