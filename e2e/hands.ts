import type { ElementHandle, Locator, Page } from '@playwright/test'
import { expect } from './journey'

/** How a respondent works the page: with a pointer, or with the keyboard alone. */
export type Hands = {
  press(button: Locator): Promise<void>
  /** A radio button or a box. */
  tick(input: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** Types in a combobox, and takes the first of what it offers. */
  seek(field: Locator, text: string): Promise<void>
}

export const pointer: Hands = {
  press: (button) => button.click(),
  tick: (input) => input.check(),
  write: (field, text) => field.fill(text),
  async seek(field, text) {
    await field.fill(text)
    await field.page().getByRole('option').first().click()
  },
}

export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page
  return {
    async press(button) {
      await tabTo(button)
      await keys.press('Enter')
    },
    async tick(input) {
      const isHere = await tabTo(input)
      // Tab stops once in a group of radio buttons; arrows go on in it, ticking.
      for (let steps = 0; !isHere && steps < 30 && !(await input.isChecked()); steps++) {
        await keys.press('ArrowDown')
      }
      if (!(await input.isChecked())) await keys.press('Space')
      await expect(input).toBeChecked()
    },
    async write(field, text) {
      await tabTo(field)
      await keys.type(text)
    },
    async seek(field, text) {
      await tabTo(field)
      await keys.type(text)
      await expect(page.getByRole('option').first()).toBeVisible()
      await keys.press('ArrowDown')
      await keys.press('Enter')
    },
  }
}

const mostStops = 150

/** Tabs on to an element, or to another radio button of its group; every stop must show that it has the focus. */
export async function tabTo(target: Locator): Promise<boolean> {
  const page = target.page()
  const wanted = (await target.elementHandle()) as ElementHandle<HTMLElement>
  const away: string[] = []
  for (let stops = 0; stops < mostStops; stops++) {
    const at = await wanted.evaluate(look)
    if (stops > 0 && !at.isShown) away.push(at.name)
    if (at.isHere || at.isInGroup) {
      expect(away, 'stops that do not show the focus').toEqual([])
      return at.isHere
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

/** Runs in the page. */
function look(wanted: HTMLElement) {
  const active = document.activeElement
  const isInGroup =
    active instanceof HTMLInputElement &&
    wanted instanceof HTMLInputElement &&
    active.type === 'radio' &&
    active.name === wanted.name
  let isShown = active === document.body || active === null
  for (let up = active, level = 0; up && level < 3; up = up.parentElement, level++) {
    const { outlineStyle, outlineWidth } = getComputedStyle(up)
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) isShown = true
  }
  const name = active?.outerHTML.slice(0, 120) ?? ''
  return { isHere: active === wanted, isInGroup, isShown, name }
}
