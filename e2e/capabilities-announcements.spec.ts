import { commune } from '@/lib/questionnaire/test-questionnaires/commune'
import { constantSum } from '@/lib/questionnaire/test-questionnaires/constant-sum'
import { multipleChoice } from '@/lib/questionnaire/test-questionnaires/multiple-choice'
import { nonAnswers } from '@/lib/questionnaire/test-questionnaires/non-answers'
import { optionRelevance } from '@/lib/questionnaire/test-questionnaires/option-relevance'
import { softBounds } from '@/lib/questionnaire/test-questionnaires/soft-bounds'
import { topRanking } from '@/lib/questionnaire/test-questionnaires/top-ranking'
import { asked, beginCapability, submit } from './begin-capability'
import { claim } from './claim'
import { expect, test } from './one-window'

const [width = 1280] = claim('names-and-announcements').widths

test.beforeEach(({ page }) => page.setViewportSize({ width, height: 800 }))

test('a tick too many is refused, and said', async ({ page }) => {
  await beginCapability(page, multipleChoice)
  const question = asked(page, 'freins')
  for (const name of ['Manque de temps', 'Manque d’argent', 'Méfiance']) {
    await question.getByRole('checkbox', { name }).check()
  }
  await expect(question.getByRole('status')).toHaveText(
    'Vous avez coché 3 réponses : c’est le maximum.',
  )
  await question.getByRole('checkbox', { name: 'Complexité juridique' }).click()
  await expect(question.getByRole('status')).toHaveText(
    'Vous avez déjà coché 3 réponses. Décochez-en une pour cocher « Complexité juridique ».',
  )
  await question.getByRole('checkbox', { name: 'Rien de cela' }).check()
  await expect(question.getByRole('status')).toHaveText(
    '« Rien de cela » est coché : vos autres réponses à cette question sont décochées.',
  )
  await expect(question.getByRole('checkbox', { checked: true })).toHaveCount(1)
})

test('a rank that moves is said, and the focus follows it', async ({ page }) => {
  await beginCapability(page, topRanking)
  const question = asked(page, 'top3')
  const told = question.getByRole('status')
  for (const name of ['Logement', 'Santé', 'Emploi']) {
    await question.getByRole('button', { name, exact: true }).click()
  }
  await expect(told).toHaveText('« Emploi » est en place 3 sur 3.')
  await question.getByRole('button', { name: 'Énergie' }).click()
  await expect(told).toHaveText(/^Votre classement est complet\. Retirez un choix/)
  await question.getByRole('button', { name: 'Monter « Emploi »' }).press('Enter')
  await expect(told).toHaveText('« Emploi » est en place 2 sur 3.')
  await expect(question.getByRole('button', { name: 'Monter « Emploi »' })).toBeFocused()
  await question.getByRole('button', { name: 'Retirer « Emploi »' }).press('Enter')
  await expect(told).toHaveText('« Emploi » est retiré du classement.')
  await expect(question.getByRole('button', { name: 'Emploi', exact: true })).toBeFocused()
})

test('what is left to share out is said once typing pauses', async ({ page }) => {
  await beginCapability(page, constantSum)
  const question = asked(page, 'time')
  await question.getByLabel('Projets').pressSequentially('60')
  await expect(question.getByRole('status')).toHaveText('Il reste 40 % à répartir.')
  await question.getByLabel('Accueil').fill('55')
  await expect(question.getByRole('status')).toHaveText('Il y a 15 % de trop.')
  await question.getByLabel('Accueil').fill('40')
  await expect(question.getByRole('status')).toHaveText('Le compte y est : 100 %.')
})

test('« don’t know » takes the place of a number, and says so', async ({ page }) => {
  await beginCapability(page, nonAnswers)
  const group = page.getByRole('group', { name: 'Quel est votre revenu par mois ?' })
  await group.getByRole('textbox').fill('1 500,00')
  await group.getByRole('checkbox', { name: 'Ne sait pas' }).check()
  await expect(group.getByRole('status')).toHaveText('« Ne sait pas » remplace ce qui était saisi.')
  await expect(group.getByRole('textbox')).toHaveValue('')
  await group.getByRole('textbox').fill('1500')
  await expect(group.getByRole('checkbox', { name: 'Ne sait pas' })).not.toBeChecked()
})

test('an option that is no longer offered takes its tick along, and says so', async ({ page }) => {
  await beginCapability(page, optionRelevance)
  const car = asked(page, 'car')
  await car.getByLabel('Oui').check()
  await submit(page)
  const used = asked(page, 'used')
  await used.getByLabel('La voiture').check()
  await used.getByLabel('Le bus').check()
  await page.getByRole('button', { name: 'Retour' }).click()
  await car.getByLabel('Non').check()
  await submit(page)
  const told =
    '« La voiture » n’est plus proposé d’après vos autres réponses : ce choix a été retiré.'
  await expect(used.getByText(told)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: told })).toHaveCount(1)
  await expect(used.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await used.getByLabel('La marche').check()
  await expect(used.getByText(told)).toBeHidden()
})

test('an answer out of the ordinary is asked about once, and may stand', async ({ page }) => {
  await beginCapability(page, softBounds)
  const hours = page.getByLabel('Combien d’heures par semaine ?')
  await hours.fill('90')
  await submit(page)
  const panel = page.getByRole('region', { name: 'Est-ce bien juste ?' })
  await expect(panel).toBeFocused()
  await expect(page).toHaveTitle(/^À vérifier – /)
  await expect(panel).toMatchAriaSnapshot(`
    - region "Est-ce bien juste ?":
      - heading "Est-ce bien juste ?" [level=2]
      - list:
        - listitem:
          - link "Combien d’heures par semaine ?"
      - button "Oui, continuer"
      - button "Corriger"
  `)
  await panel.getByRole('button', { name: 'Corriger' }).click()
  await expect(hours).toBeFocused()
  await expect(panel).toBeHidden()
  await hours.fill('80')
  await submit(page)
  await panel.getByRole('button', { name: 'Oui, continuer' }).click()
  await expect(page.locator('h1')).toHaveText('Relire et envoyer')
  await page.getByRole('button', { name: 'Retour' }).click()
  await submit(page)
  await expect(page.locator('h1')).toHaveText('Relire et envoyer')
})

test('a commune is found although the network is gone', async ({ page }) => {
  const list = page.waitForResponse(/\/api\/v1\/communes\/44$/)
  await beginCapability(page, commune)
  await (await list).finished()
  await page.context().setOffline(true)
  try {
    const home = page.getByRole('combobox', { name: 'Dans quelle commune habitez-vous ?' })
    await home.fill('57000')
    await page.getByRole('option', { name: 'Metz' }).click()
    await expect(home).toHaveValue('Metz (57)')
  } finally {
    await page.context().setOffline(false)
  }
})
