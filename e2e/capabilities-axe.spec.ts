import type { Page } from '@playwright/test'
import { everyQuestionnaire } from '@/lib/questionnaire/test-questionnaires/every-questionnaire'
import { expectAccessible } from './axe'
import { claim } from './claim'
import { pointer } from './hands'
import { expect, test } from './one-window'
import { walkQuestionnaire } from './walk-questionnaire'

const byTheRules = claim('answering-by-the-rules')
const reflow = claim('reflow')
const targets = claim('targets')
const names = { fr: 'Français', en: 'English', de: 'Deutsch' }

for (const definition of everyQuestionnaire) {
  test(`${definition.id}: every page is accessible, in every width and language`, async ({
    page,
  }) => {
    await walkQuestionnaire(page, definition, pointer, async (stop) => {
      // The first and the last page are the same for all.
      const isCommon = stop === 'welcome' || stop === 'receipt'
      if (isCommon && definition !== everyQuestionnaire[0]) return
      for (const language of byTheRules.languages) {
        await speak(page, language)
        for (const width of new Set([...reflow.widths, ...byTheRules.widths])) {
          await page.setViewportSize({ width, height: 800 })
          if (reflow.widths.includes(width)) await expectNoSidewaysScroll(page)
          if (byTheRules.widths.includes(width)) await expectAccessible(page)
          if (targets.widths.includes(width) && targets.languages.includes(language)) {
            await expectLargeTargets(page)
          }
        }
      }
      await speak(page, 'fr')
    })
  })
}

async function speak(page: Page, language: keyof typeof names): Promise<void> {
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) === language) return
  await page.getByRole('link', { name: names[language], exact: true }).click()
  await expect(html).toHaveAttribute('lang', language)
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = () => document.documentElement.scrollWidth - innerWidth
  expect(await page.evaluate(over)).toBeLessThanOrEqual(0)
}

/** Links within a sentence are as high as its lines. */
async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('button, input, textarea, summary')].flatMap((it) => {
      const target = it.matches('input[type="checkbox"], input[type="radio"]')
        ? (it.closest('label') ?? it)
        : it
      const { width, height } = target.getBoundingClientRect()
      if (height === 0 && width === 0) return []
      return height < 44 || width < 24 ? [`${it.outerHTML.slice(0, 120)} ${width}×${height}`] : []
    }),
  )
  expect(small).toEqual([])
}
