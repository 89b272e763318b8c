import type { Definition } from '@/lib/questionnaire/definition'
import { constantSum } from '@/lib/questionnaire/test-questionnaires/constant-sum'
import { dates } from '@/lib/questionnaire/test-questionnaires/dates'
import { everyQuestionnaire } from '@/lib/questionnaire/test-questionnaires/every-questionnaire'
import { numberOrUnknown } from '@/lib/questionnaire/test-questionnaires/number-or-unknown'
import { expectAccessible } from './axe'
import { asked, beginCapability, submit } from './begin-capability'
import { claim } from './claim'
import { expect, test } from './one-window'

const { widths, languages } = claim('errors-and-titles')
const titles = { fr: /^Erreur – /, en: /^Error – /, de: /^Fehler – / }
const names = { fr: 'Français', en: 'English', de: 'Deutsch' }

test.beforeEach(({ page }) => page.setViewportSize({ width: widths[0] ?? 1280, height: 800 }))

for (const definition of everyQuestionnaire.filter(refusesNothing)) {
  test(`${definition.id}: left empty, says what is needed and where`, async ({ page }) => {
    await beginCapability(page, definition)
    await submit(page)
    const summary = page.locator('[aria-labelledby="wrong"]')
    await expect(summary).toBeFocused()
    for (const language of languages) {
      await page.getByRole('link', { name: names[language], exact: true }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page).toHaveTitle(titles[language])
      await expectAccessible(page)
      for (const line of await summary.getByRole('listitem').all()) {
        const link = line.getByRole('link')
        const id = (await link.getAttribute('href'))?.replace('#q-', '') ?? ''
        await link.click()
        await expect(asked(page, id).locator(':focus')).toHaveCount(1)
        const message = await page.locator(`[id="${id}-error"]`).textContent()
        expect(message).not.toMatch(/^error|undefined|\{/)
        await expect(line).toContainText(message ?? 'a message')
        const described = asked(page, id).locator(`[aria-describedby~="${id}-error"]`)
        expect(await described.count()).toBeGreaterThan(0)
      }
    }
  })
}

function refusesNothing(definition: Definition): boolean {
  const first = definition.pages[0]?.items ?? []
  return definition.items.some((it) => it.required && !it.relevance && first.includes(it.id))
}

test('a sum says by how much it is wrong', async ({ page }) => {
  await beginCapability(page, constantSum)
  const message = page.locator('#time-error')
  await page.getByLabel('Projets').fill('60')
  await submit(page)
  await expect(message).toHaveText('Répartissez encore 40 % pour arriver à 100 %.')
  await page.getByLabel('Accueil').fill('45')
  await expect(message).toHaveText('Retirez 5 % pour arriver à 100 %.')
  await page.getByLabel('Accueil').fill('dix')
  await expect(message).toHaveText('Donnez un nombre entier, 0 ou plus, en chiffres : « Accueil ».')
  await page.getByLabel('Accueil').fill('40')
  await expect(message).toBeHidden()
})

test('a day says which part is missing, that it does not exist, or comes too early', async ({
  page,
}) => {
  await beginCapability(page, dates)
  const type = async (item: string, ...parts: string[]) => {
    for (const [index, part] of ['day', 'month', 'year'].entries()) {
      await page.locator(`#${item}-${part}`).fill(parts[index] ?? '')
    }
  }
  await type('begun', '3')
  await submit(page)
  const message = page.locator('#begun-error')
  await expect(message).toHaveText('Complétez la date : « Mois » et « Année ».')
  await page.getByRole('link', { name: 'Quand le projet a-t-il commencé ?' }).click()
  await expect(page.locator('#begun-month')).toBeFocused()
  await type('begun', '31', '2', '2024')
  await expect(message).toHaveText(/^Cette date n’existe pas/)
  await type('begun', '1', '2', '1999')
  await expect(message).toHaveText('Donnez une date du 1er janvier 2000 au 31 décembre 2026.')
  await type('begun', '1', '2', '2024')
  await expect(message).toBeHidden()
  await type('ended', '1', '1', '2024')
  await submit(page)
  await expect(page.locator('#ended-error')).not.toBeEmpty()
  await expect(page).toHaveTitle(/^Erreur – /)
  await type('ended', '1', '3', '2024')
  await submit(page)
  await expect(page.locator('h1')).not.toHaveText('Votre projet')
})

test('mending a field keeps the focus in it', async ({ page }) => {
  await beginCapability(page, numberOrUnknown)
  const hours = page.getByLabel('Combien d’heures par semaine ?')
  await hours.fill('200')
  await submit(page)
  await expect(page.locator('[aria-labelledby="wrong"]')).toBeFocused()
  await hours.fill('')
  await hours.pressSequentially('1234', { delay: 60 })
  await expect(page.locator('#hours-error')).toBeVisible()
  await expect(hours).toBeFocused()
  await expect(hours).toHaveValue('1234')
})

test('a number is typed with a comma or a point', async ({ page }) => {
  await beginCapability(page, numberOrUnknown)
  const hours = page.getByLabel('Combien d’heures par semaine ?')
  for (const typed of ['7,25', '7.25']) {
    await hours.fill(typed)
    await submit(page)
    await expect(page.locator('h1')).toHaveText('Relire et envoyer')
    await expect(page.getByText('7,25')).toBeVisible()
    await page.getByRole('button', { name: 'Retour' }).click()
  }
  await hours.fill('7,255')
  await submit(page)
  await expect(page.locator('#hours-error')).toHaveText('Donnez 2 décimales au plus.')
})
