import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './journey'

/** axe finds nothing, of any impact, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated through the debugger: the content policy would refuse an injected script.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return (await run).violations.map((it) => ({
      rule: it.id,
      help: it.help,
      at: it.nodes.map((node) => node.html.slice(0, 200)),
    }))
  })
  expect(violations).toEqual([])
}
