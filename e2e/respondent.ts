import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { expect } from './journey'

/** The open fieldworks of the demo, by audience. */
export const addressOf = (audience: string) => `/answer/grand-est-2026-${audience}`

export async function begin(page: Page, audience: string): Promise<void> {
  await page.goto(addressOf(audience))
  await agree(page)
}

export async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /j’accepte de répondre/ }).check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expect(page.getByText(/^Page 1 sur/)).toBeVisible()
}

export async function chooseCommune(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('combobox').fill(typed)
  await page.getByRole('option', { name }).first().click()
  await expect(page.getByRole('combobox')).toHaveValue(new RegExp(`^${name}`))
}

/** A citizen of Metz born in 1980, on the first page. */
export async function sayWhoIAm(page: Page, year = '1980'): Promise<void> {
  await chooseCommune(page, 'metz', 'Metz')
  await page.getByLabel('Votre année de naissance ?').fill(year)
}

export function question(page: Page, words: string | RegExp): Locator {
  return page.getByRole('group', { name: words })
}

/** On to the page with this heading, which takes the focus. */
export async function goOn(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: /^(Continuer|Relire mes réponses)$/ }).click()
  await expectPage(page, heading)
}

export async function expectPage(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

/** The pages from « who you are » to the review, left without an answer. */
export async function skipToReview(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: /^(Continuer|Relire mes réponses)$/ })
  while (await next.isVisible()) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    await next.click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '')
  }
  await expectPage(page, 'Relire et envoyer')
}

export async function sendAnswers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click()
}

export async function expectReceived(page: Page): Promise<void> {
  await expectPage(page, 'Reçu, merci')
  await expectAccessible(page)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
}

/** What the server said to each attempt, in order. */
export function attempts(page: Page): { id: string; status: number }[] {
  const seen: { id: string; status: number }[] = []
  page.context().on('response', (reply) => {
    const id = /\/responses\/([0-9a-f-]{36})$/.exec(reply.url())?.[1]
    if (id) seen.push({ id, status: reply.status() })
  })
  return seen
}
