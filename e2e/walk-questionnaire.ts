import type { Page } from '@playwright/test'
import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import { answerPlan } from './answer-plan'
import { fillPage } from './fill-answers'
import type { Hands } from './hands'
import { expect } from './journey'
import { capabilityAddress } from './load-capabilities'

export type Stop = 'welcome' | 'page' | 'doubts' | 'review' | 'screening' | 'receipt'

/** Answers a whole questionnaire, from its first page to the receipt; `at` looks at each screen on the way. */
export async function walkQuestionnaire(
  page: Page,
  definition: Definition,
  hands: Hands,
  at: (stop: Stop) => Promise<void> = async () => {},
): Promise<void> {
  const plan = answerPlan(definition)
  const path = walk(definition, plan)
  const submit = page.locator('form button[type="submit"]')
  const main = page.locator('main')
  await page.goto(`${capabilityAddress(definition)}?lang=fr`)
  await at('welcome')
  await hands.tick(page.locator('input[name="consent"]'))
  await hands.press(submit)
  for (const pageId of path.pages) {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await fillPage(page, definition, pageId, plan, hands)
    await at('page')
    const doubted = await turn(page, () => hands.press(submit))
    if (!doubted) continue
    await at('doubts')
    await turn(page, () => hands.press(page.getByRole('button', { name: 'Oui, continuer' })))
  }
  await at(path.screenedOut ? 'screening' : 'review')
  const send = path.screenedOut ? 'Terminer' : 'Envoyer mes réponses'
  await hands.press(main.getByRole('button', { name: send }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reçu, merci')
  await at('receipt')
}

/** Waits for the next screen; true when the page asks « is this right? » first. A page that refuses is a failure. */
async function turn(page: Page, press: () => Promise<void>): Promise<boolean> {
  const before = await page.locator('h1').evaluateHandle((it) => it.parentElement)
  await press()
  const outcome = await page.waitForFunction((old) => {
    const refused = document.querySelector('[aria-labelledby="wrong"]')
    if (refused) return refused.textContent ?? 'refused'
    if (old && !old.isConnected) return 'turned'
    return document.querySelector('[aria-labelledby="doubts"]') ? 'doubted' : false
  }, before)
  const said = await outcome.jsonValue()
  expect(['turned', 'doubted'], String(said)).toContain(said)
  return said === 'doubted'
}
