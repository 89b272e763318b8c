import type { Locator, Page } from '@playwright/test'
import type { Definition } from '@/lib/questionnaire/definition'
import { expect } from './journey'
import { capabilityAddress } from './load-capabilities'

/** A new response to a test questionnaire, on its first page. */
export async function beginCapability(page: Page, definition: Definition): Promise<void> {
  await page.goto(`${capabilityAddress(definition)}?lang=fr`)
  await page.locator('input[name="consent"]').check()
  await submit(page)
  await expect(page.locator('h1')).toBeFocused()
}

export const submit = (page: Page) => page.locator('form button[type="submit"]').click()

/** The question of an item. */
export const asked = (page: Page, item: string): Locator => page.locator(`#q-${item}`)
