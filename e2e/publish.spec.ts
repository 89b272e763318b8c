import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { signIn } from './sign-in'

const publicPage = '/waves/grand-est-2017'
const publicFigures = '/api/v1/waves/grand-est-2017/figures'

test('an administrator withdraws a publication, then publishes a new edition', async ({ page }) => {
  await page.goto('/desk/sign-in?to=/desk/waves/grand-est-2017')
  await signIn(page, 'administrator')
  await expect(page.getByText(/^Édition 1 publiée le/)).toBeVisible()

  await page.getByText('Retirer la publication…').click()
  await expect(page.getByText(/cessent aussitôt d’être servies/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Retirer la publication de « Grand Est 2017 »' }).click()
  await expect(page.getByText('La publication a été retirée.')).toBeVisible()
  expect((await page.request.get(publicPage)).status()).toBe(404)
  expect((await page.request.get(publicFigures)).status()).toBe(410)

  await page.getByText('Publier…').click()
  await page.getByRole('button', { name: 'Publier « Grand Est 2017 »' }).click()
  await expect(page.getByText(/^Édition 2 publiée le/)).toBeVisible({ timeout: 30_000 })
  await page.goto(publicPage)
  await expect(page.getByText('Édition 2', { exact: true })).toBeVisible()
  await expect(page.getByText('69 %').first()).toBeVisible()
  expect((await (await page.request.get(publicFigures)).json()).edition).toBe(2)
})

test('a wave whose fieldworks are open is not published: the reason stands beside the button', async ({
  page,
}) => {
  await page.goto('/desk/sign-in?to=/desk/waves/grand-est-2026')
  await signIn(page, 'administrator')
  await page.getByText('Publier…').click()
  await page.getByRole('button', { name: 'Publier « Grand Est 2026 »' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /terrain/ })).toBeVisible()
  expect((await page.request.get('/waves/grand-est-2026')).status()).toBe(404)
})

test('an analyst is not offered to publish', async ({ page }) => {
  await page.goto('/desk/sign-in?to=/desk/waves/grand-est-2017')
  await signIn(page, 'analyst')
  await expect(page.getByText(/^Édition \d publiée le/)).toBeVisible()
  await expect(page.getByText(/Publier/)).toHaveCount(0)
})
