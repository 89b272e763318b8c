import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey'
import { addressOf, expectPage } from './respondent'

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    if (await target.evaluate((it) => it === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

test('a citizen answers with the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  const press = (key: string) => page.keyboard.press(key)
  const next = async (heading: string, name = 'Continuer') => {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await press('Enter')
    await expectPage(page, heading)
  }
  await page.goto(addressOf('citizens'))
  await tabTo(page, page.getByRole('checkbox', { name: /j’accepte/ }))
  await press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Commencer' }))
  await press('Enter')
  await expectPage(page, 'Qui êtes-vous ?')

  await tabTo(page, page.getByRole('combobox'))
  await page.keyboard.type('57000')
  await expect(page.getByRole('option').first()).toBeVisible()
  await press('ArrowDown')
  await press('Enter')
  await expect(page.getByRole('combobox')).toHaveValue(/^Metz/)
  await tabTo(page, page.getByLabel('Votre année de naissance ?'))
  await page.keyboard.type('1975')
  await next('Les sujets de votre territoire')

  const row = page.getByRole('group', { name: 'Logement' })
  await tabTo(page, row.getByLabel('0', { exact: true }))
  await press('Space')
  await press('ArrowRight')
  await press('ArrowRight')
  await expect(row.getByLabel('2', { exact: true })).toBeChecked()
  await next('Les priorités')

  const option = (name: string) => page.getByRole('button', { name, exact: true })
  await tabTo(page, option('Logement'))
  await press('Enter')
  await page.keyboard.press('Shift+Tab')
  await tabTo(page, page.getByRole('button', { name: /^Culture, sport, loisirs/ }))
  await press('Space')
  const up = page.getByRole('button', { name: 'Monter « Culture, sport, loisirs »' })
  await page.getByRole('heading', { level: 1 }).focus()
  await tabTo(page, up)
  await press('Enter')
  // At the top nothing moves up any more: the focus goes to the button beside it.
  await expect(
    page.getByRole('button', { name: 'Descendre « Culture, sport, loisirs »' }),
  ).toBeFocused()
  await expect(page.getByRole('list', { name: 'Votre classement' })).toContainText(
    /Culture.*Logement/,
  )
  await next('Agir ensemble')
  await next('La dynamique de votre territoire')
  await next('Ce qui gêne, ce qui aide')
  await next('Vous et ces projets')
  await next('Quelques mots et votre profil')
  await next('Relire et envoyer', 'Relire mes réponses')
  await next('Reçu, merci', 'Envoyer mes réponses')
})
