import { planQuota } from '@/lib/response/plan-quota.command'
import { expectAccessible } from './axe'
import { openedFieldwork } from './invited-fieldwork'
import { expect, test } from './journey'
import { agree, expectPage } from './respondent'
import { openDatabase } from './server'

const db = openDatabase()
test.afterAll(() => db.$disconnect())

test('no place is left: thanked at the door, nothing kept; a mistake can be mended', async ({
  page,
}) => {
  const id = await openedFieldwork(db, 'places', {})
  const cells = ['oui', 'non', '@missing'].map((member) => ({
    categories: { member },
    places: member === 'non' ? 0 : 5,
  }))
  const plan = { variables: ['member'], policy: 'screenOut' as const, cells }
  const planned = await planQuota(db, { kind: 'system' }, id, plan, new Date())
  expect(planned).toHaveProperty('cells')

  await page.goto(`/answer/${id}`)
  await agree(page)
  const next = page.getByRole('button', { name: 'Continuer', exact: true })
  await page.getByLabel('Non').check()
  await next.click()
  await expectPage(page, 'Merci, nous avons déjà assez de réponses comme la vôtre')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Retour' }).click()
  await expectPage(page, 'Vous')
  await page.getByLabel('Oui').check()
  await next.click()
  await expectPage(page, 'Votre association')

  await page.getByRole('button', { name: 'Retour' }).click()
  await page.getByLabel('Non').check()
  await page.route('**/quota-places', (route) => route.abort())
  await next.click()
  await expectPage(page, 'Votre avis')
  await page.unroute('**/quota-places')
  await page.getByRole('button', { name: 'Retour' }).click()
  await next.click()
  await page.getByRole('button', { name: 'Terminer' }).click()
  await expectPage(page, 'Merci de votre visite')
  await expectAccessible(page)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(await db.surveyResponse.count({ where: { fieldworkId: id } })).toBe(0)
})
