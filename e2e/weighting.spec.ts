import type { Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { signIn } from './sign-in'

const fieldwork = '/desk/fieldworks/grand-est-2026-associations'

/** The desk's share of associations that practise partnerships, as its row says it. */
async function practice(page: Page): Promise<string> {
  await page.goto(fieldwork)
  const row = page.getByRole('row', { name: /Pratiquent des partenariats/ })
  return ((await row.textContent()) ?? '').replace(/\s+/g, ' ')
}

test('an analyst imports margins, mends what is refused, adopts a version and comes back', async ({
  page,
}) => {
  await page.goto(`${fieldwork}/weighting`)
  await signIn(page, 'analyst')
  await expect(page.getByText('Les chiffres de ce terrain ne sont pas pondérés.')).toBeVisible()
  const raw = await practice(page)
  await page.goto(`${fieldwork}/weighting`)

  // A file with a mistake: said by line, the text is still there.
  await page.getByText('Importer un fichier de marges').click()
  const pasted = page.getByLabel('Ou le texte collé ici')
  const lines = [
    'marge;employeuse;domaine;population',
    'statut;oui;;7800',
    'statut;non;;52200',
    'domaine;;loisirs;65',
    'domaine;;solidarite;19',
    'domaine;;jardins;16',
  ]
  await pasted.fill(lines.join('\n'))
  await page.getByLabel('Source').fill('Fichier inventé')
  await page.getByLabel('Année').fill('2026')
  await page.getByRole('button', { name: 'Lire ces marges' }).click()
  await expect(page.getByText('Ligne 6 : la catégorie « jardins »')).toBeVisible()
  await expect(pasted).toHaveValue(lines.join('\n'))
  await pasted.fill(lines.join('\n').replace('jardins', 'territoire'))
  await page.getByRole('button', { name: 'Lire ces marges' }).click()
  await expect(page.getByText('2 marges lues')).toBeVisible()

  // Percentages beside numbers: refused beside the margin, mended there.
  await page.getByRole('button', { name: 'Voir l’effet' }).click()
  const second = page.getByRole('group', { name: /^Marge 2/ })
  await expect(second.getByRole('alert')).toContainText('total est 100')
  await second.getByRole('button', { name: 'Ne retenir que ses proportions' }).click()
  await expect(page.getByText('Ne retenir que les proportions.').nth(1)).toBeVisible()
  await page.getByRole('button', { name: 'Voir l’effet' }).click()
  await expect(page.getByRole('heading', { name: 'Ce que ferait' })).toBeVisible()
  const effect = page.getByRole('row', { name: /^Aucun/ }).last()
  await expect(effect).toContainText('87,0 %')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Enregistrer comme version' }).click()
  await expect(page.getByText(/La version \d+ est enregistrée/)).toBeVisible()
  await page.getByRole('link', { name: /Ouvrir la version/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /version \d+$/ })).toBeVisible()
  await expect(page.getByText('Enregistrée par Analyste (démo)')).toBeVisible()
  await page.getByRole('button', { name: /Utiliser la version/ }).click()
  await expect(page.getByText('sont maintenant pondérés par cette version')).toBeVisible()
  expect(await practice(page)).not.toBe(raw)

  await page.goto(`${fieldwork}/weighting`)
  await page.getByRole('button', { name: 'Ne plus pondérer' }).click()
  await expect(page.getByText('Les chiffres de ce terrain ne sont pas pondérés.')).toBeVisible()
  expect(await practice(page)).toBe(raw)
})

test('official population is proposed, small categories are joined, numbers that are none are said', async ({
  page,
}) => {
  await page.goto('/desk/fieldworks/grand-est-2026-mayors/weighting')
  await signIn(page, 'analyst')
  await page.getByLabel('Nouvelle marge').selectOption({ label: 'Taille de la commune' })
  await page.getByRole('button', { name: 'Ajouter la marge' }).click()
  const margin = page.getByRole('group', { name: /^Marge 1/ })
  await margin.getByRole('button', { name: 'Prendre la population officielle' }).click()
  const largest = margin.getByRole('textbox', { name: '10 000 habitants et plus' })
  await expect(largest).toHaveValue('72')
  await largest.fill('beaucoup')
  await page.getByRole('button', { name: 'Voir l’effet' }).click()
  await expect(margin.getByText('Un nombre positif')).toBeVisible()
  await expect(largest).toHaveValue('beaucoup')
  await largest.fill('72')
  await margin.getByText('Taille de la commune : 4 catégories, regrouper').click()
  await margin.getByRole('checkbox', { name: /^2 000 à 9 999/ }).check()
  await margin.getByRole('checkbox', { name: /^10 000 habitants/ }).check()
  await margin.getByRole('button', { name: 'Réunir les catégories cochées' }).click()
  await expect(margin.getByRole('textbox', { name: /2 000.*10 000/ })).toHaveValue('485')
  await page.getByRole('button', { name: 'Voir l’effet' }).click()
  await expect(page.getByRole('heading', { name: 'Ce que ferait' })).toBeVisible()
})

test('an observer is told that weighting needs another account', async ({ page }) => {
  await page.goto(`${fieldwork}/weighting`)
  await signIn(page, 'observer')
  await expect(page.getByText('demandez à l’administration du programme')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Voir l’effet' })).toHaveCount(0)
})
