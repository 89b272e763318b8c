import { expectAccessible } from './axe'
import { keyFor } from './invited-fieldwork'
import { expect, test } from './journey'
import {
  addressOf,
  agree,
  attempts,
  begin,
  chooseCommune,
  expectPage,
  expectReceived,
  goOn,
  question,
  sayWhoIAm,
  sendAnswers,
  skipToReview,
} from './respondent'
import { openDatabase } from './server'

const screens = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
}

for (const [name, viewport] of Object.entries(screens)) {
  test(`a citizen answers every kind of question on a ${name}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(viewport)
    const seen = attempts(page)
    const calmPage = async () => {
      await expectAccessible(page)
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    }
    await page.goto(addressOf('citizens'))
    await expect(page.getByText('Vos droits')).toBeVisible()
    await page.getByText('Vos données').click()
    await expect(page.getByText('Combien de temps vos réponses sont gardées')).toBeVisible()
    await calmPage()
    await begin(page, 'citizens')
    await sayWhoIAm(page)
    await calmPage()

    await goOn(page, 'Les sujets de votre territoire')
    await expect(page).toHaveTitle(/^Page 2 sur \d – Les sujets/)
    for (const row of ['Logement', 'Mobilité, transports']) {
      await question(page, row).getByLabel('7', { exact: true }).check()
    }
    await question(page, 'Énergie')
      .or(question(page, /climat/))
      .getByLabel('Ne sait pas')
      .check()
    await calmPage()

    await goOn(page, 'Les priorités')
    const ranking = question(page, /traités en priorité/)
    for (const theme of ['Logement', 'Sécurité, délinquance', 'Santé, accès aux soins']) {
      await ranking.getByRole('button', { name: theme, exact: true }).click()
    }
    await ranking.getByRole('button', { name: 'Mobilité, transports', exact: true }).click()
    await expect(ranking.getByText(/classement est complet/).first()).toBeVisible()
    await ranking.getByRole('button', { name: 'Monter « Santé, accès aux soins »' }).click()
    await expect(ranking.getByRole('list', { name: 'Votre classement' })).toContainText(
      /Logement.*Santé.*Sécurité/,
    )
    await calmPage()

    await goOn(page, 'Agir ensemble')
    await question(page, /solutions nouvelles et concrètes/)
      .getByLabel('Oui, plutôt')
      .check()
    const subjects = question(page, /agissent ensemble sur/)
    await subjects.getByLabel('Aucun').check()
    await subjects.getByLabel('Logement').check()
    await expect(subjects.getByLabel('Aucun')).not.toBeChecked()
    await expect(question(page, /en tout premier/)).toBeHidden()
    await subjects.getByLabel('Autre').check()
    await subjects.getByLabel(/Précisez/).fill('Les friches')
    await question(page, /en tout premier/)
      .getByLabel('Logement')
      .check()
    await calmPage()

    await goOn(page, 'La dynamique de votre territoire')
    await question(page, 'Habitants').getByLabel('Assez mobilisés', { exact: true }).check()
    await calmPage()

    await goOn(page, 'Ce qui gêne, ce qui aide')
    const hindrances = question(page, /gêne le plus/)
    for (const hindrance of ['Manque d’argent', 'Bénéfice peu visible', 'Autre']) {
      await hindrances.getByLabel(hindrance).check()
    }
    await hindrances.getByLabel('Manque de volonté politique').click()
    await expect(hindrances.getByLabel('Manque de volonté politique')).not.toBeChecked()
    await expect(hindrances.getByText(/déjà coché 3 réponses/).first()).toBeVisible()
    await calmPage()

    await goOn(page, 'Vous et ces projets')
    await calmPage()
    await goOn(page, 'Quelques mots et votre profil')
    await page.getByLabel(/Connaissez-vous une initiative/).fill('Une recyclerie')
    await expect(page.getByText('Il vous reste 486 caractères.').first()).toBeVisible()
    await calmPage()

    await goOn(page, 'Relire et envoyer')
    await expect(page.getByText('Metz (57)')).toBeVisible()
    await expect(page.getByText('Autre : Les friches')).toBeVisible()
    await expect(page.getByText('Sans réponse').first()).toBeVisible()
    await calmPage()
    await page.getByRole('button', { name: /^Modifier : Parmi ces sujets/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les priorités')
    await expect(ranking.locator(':focus')).toHaveCount(1)
    await expect(ranking).toBeInViewport()
    await page.goBack()
    await expectPage(page, 'Relire et envoyer')
    await page.getByRole('button', { name: /^Modifier : Votre année de naissance/ }).click()
    await expect(page.getByLabel('Votre année de naissance ?')).toBeFocused()
    await page.getByLabel('Votre année de naissance ?').fill('1975')
    await page.getByRole('button', { name: 'Revenir à la relecture' }).click()
    await expectPage(page, 'Relire et envoyer')
    await expect(page.getByText('1975')).toBeVisible()

    await sendAnswers(page)
    await expectReceived(page)
    expect(seen.map(({ status }) => status)).toEqual([201])
  })
}

test('a mayor, an association and a company answer', async ({ page }) => {
  test.setTimeout(120_000)
  const seen = attempts(page)
  const db = openDatabase()

  const mayors = 'grand-est-2026-mayors'
  const invited = { fieldworkId: mayors, answered: false, state: 'sent' }
  const { id } = await db.invitation.findFirstOrThrow({ where: invited })
  await page.goto(`${addressOf('mayors')}#${await keyFor(db, mayors, { id })}`)
  await db.$disconnect()
  await agree(page)
  await chooseCommune(page, '54300', 'Lunéville')
  await question(page, 'Votre fonction ?').getByLabel('Maire', { exact: true }).check()
  await skipToReview(page)
  await sendAnswers(page)
  await expectReceived(page)

  for (const audience of ['associations', 'companies']) {
    await begin(page, audience)
    await chooseCommune(page, 'colmar', 'Colmar')
    const next = page.getByRole('button', { name: 'Continuer', exact: true })
    const practice = question(page, /mène-t-elle un ou des partenariats/)
    while (await practice.isHidden()) await next.click()
    await expect(page.getByLabel(/Combien de partenariats/)).toBeHidden()
    await practice.getByLabel('Oui, actuellement').check()
    await page.getByRole('textbox', { name: /Combien de partenariats/ }).fill('1 000')
    await next.click()
    await expect(page.getByRole('alert').first()).toContainText('entre 1 et 999')
    await expectAccessible(page)
    await page.getByRole('textbox', { name: /Combien de partenariats/ }).fill('12')
    await question(page, /Quelles formes/)
      .getByLabel('Mécénat')
      .check()
    await expectAccessible(page)
    await skipToReview(page)
    await sendAnswers(page)
    await expectReceived(page)
  }
  expect(seen.map(({ status }) => status)).toEqual([201, 201, 201])
})

test('who is too young is told so, may correct it, and is counted apart', async ({ page }) => {
  await begin(page, 'citizens')
  await sayWhoIAm(page, '2015')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await expectPage(page, 'Merci, ce questionnaire s’arrête ici')
  await expect(page.getByText(/18\sans et plus/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Retour' }).click()
  await expect(page.getByLabel('Votre année de naissance ?')).toHaveValue('2015')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByRole('button', { name: 'Terminer' }).click()
  await expectPage(page, 'Reçu, merci')
  await expect(page.getByText(/Rien d’autre n’est attendu/)).toBeVisible()
})

test('errors stand in a summary at the top and beside their field', async ({ page }) => {
  await page.goto(addressOf('citizens'))
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'votre accord' })).toBeVisible()
  await begin(page, 'citizens')
  await page.getByLabel('Votre année de naissance ?').fill('80')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: '2 réponses sont à revoir' })
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^Erreur – /)
  await expectAccessible(page)
  await summary.getByRole('link', { name: 'Votre année de naissance ?' }).click()
  const year = page.getByLabel('Votre année de naissance ?')
  await expect(year).toBeFocused()
  await expect(year).toHaveAccessibleDescription(/entre 1900 et/)
  await year.fill('1980')
  await expect(year).not.toHaveAttribute('aria-invalid', 'true')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the first page says who asks, and whom to write to', async ({ page }) => {
    await page.goto(addressOf('citizens'))
    await expect(page.getByText('Qui vous interroge')).toBeVisible()
    // Searches by text pass <noscript> over.
    await expect(page.locator('noscript h2')).toBeVisible()
    await expect(page.getByRole('link', { name: /@/ }).first()).toBeVisible()
  })
})
