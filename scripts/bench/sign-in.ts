import type { Page } from '@playwright/test'
import { password } from './place'

/** Signs in at the desk as the demo's analyst; the cookies of the session, as a header. */
export async function signedIn(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/desk/sign-in`)
  await page.locator('input[type=email], input[name=email]').first().fill('analyst@phare.example')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => !at.pathname.includes('sign-in'), { timeout: 30_000 })
  const cookies = await page.context().cookies()
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}
