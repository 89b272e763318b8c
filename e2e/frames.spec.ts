import { readFileSync } from 'node:fs'
import { expectAccessible } from './axe'
import { expect, test } from './journey'
import { loadSampling } from './load-sampling'
import { openDatabase } from './server'
import { signIn } from './sign-in'

const rows = Array.from({ length: 60 }, (_, n) => {
  const email = n % 6 === 0 ? '' : `contact-${n}@firm-${n}.example`
  return `${900 + n};Société ${n};${email};${['industrie', 'services', 'commerce'][n % 3]}`
})
const wrong = ['900;En double;x@y.example;services', ';Sans identifiant;z@y.example;services']
const csv = ['Siren;Raison sociale;E-mail;Secteur', ...rows, ...wrong].join('\r\n')

test('an analyst imports a file with errors, takes the rejected lines away, and draws a sample', async ({
  page,
}) => {
  const db = openDatabase()
  const fieldwork = await loadSampling(db)
  await db.$disconnect()

  await page.goto('/desk/frames/new?programme=sampling&audience=firms')
  await signIn(page, 'analyst')
  await page.getByLabel('Choisissez un fichier ou déposez-le ici').setInputFiles({
    name: 'firms.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv, 'latin1'),
  })
  await expect(page.getByText('il a été lu en windows-1252')).toBeVisible()
  await expect(page.getByText('2 lignes rejetées').first()).toBeVisible()
  await expect(page.getByLabel('Siren')).toHaveValue('key')
  await expect(page.getByRole('cell', { name: 'à la ligne 2' })).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger les 2 lignes rejetées' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('firms-rejets.csv')
  const rejected = readFileSync(await file.path(), 'utf8')
  expect(rejected).toContain('"Ligne";"Raison";"Siren"')
  expect(rejected).toContain('"En double"')

  await page.getByLabel('Secteur').selectOption('Variable de strate')
  await expect(page.getByRole('cell', { name: 'industrie' }).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Source').fill('Fichier inventé')
  await page.getByRole('button', { name: 'Importer 60 unités' }).click()
  await page.getByRole('link', { name: 'Voir la base' }).click()
  await expect(page.getByRole('heading', { name: 'firms', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Ni e-mail ni adresse postale' }).click()
  await expect(page.getByRole('heading', { name: '10 unités' })).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/desk/fieldworks/${fieldwork}/sample`)
  await page.getByLabel('Unités à tirer').fill('51')
  await expect(page.getByText('51 unités sont demandées')).toBeVisible()
  await page.getByLabel('Unités à tirer').fill('12')
  await expect(page.getByRole('row', { name: 'Total 60 50 12' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tirer 12 unités…' }).click()
  await expect(page.getByText('Un tirage ne peut pas être annulé')).toBeVisible()
  await page.getByRole('button', { name: 'Confirmer le tirage de 12 unités' }).click()
  await expect(page.getByRole('heading', { name: 'Tirage 1 : 12 unités' })).toBeVisible()
  await expect(page.getByText(/[0-9a-f]{32}/)).toBeVisible()

  const sample = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le tirage 1' }).click()
  const drawn = readFileSync(await (await sample).path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(drawn).toHaveLength(13)
})

test('an observer has no frames', async ({ page }) => {
  await page.goto('/desk/frames')
  await signIn(page, 'observer')
  await expect(page.getByText(/introuvable|n’existe pas/i).first()).toBeVisible()
})
