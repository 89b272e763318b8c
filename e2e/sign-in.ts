import type { Page } from '@playwright/test'
import { demoAccount } from './demo-accounts'

/** On the sign-in page, with an account of the demo. */
export async function signIn(
  page: Page,
  role: 'administrator' | 'analyst' | 'observer',
): Promise<void> {
  const { email, password } = demoAccount(role)
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}
