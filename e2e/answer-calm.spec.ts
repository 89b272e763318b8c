import type { Page } from '@playwright/test'
import { expect, test } from './journey'
import { addressOf, begin, goOn, sayWhoIAm, skipToReview } from './respondent'

type Shift = { value: number; hadRecentInput: boolean }

/** What moved under the reader's eyes without a touch of theirs. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      shifts.push(...(list.getEntries() as unknown as Shift[]))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(() =>
      (window as unknown as { shifts: Shift[] }).shifts
        .filter((it) => !it.hadRecentInput)
        .reduce((sum, { value }) => sum + value, 0),
    )
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]) {
  test(`nothing moves when the scripts wake, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const shifts = await watchShifts(page)
    const script = '**/_next/static/**/*.js'
    let wake = () => {}
    const asleep = new Promise<void>((resolve) => {
      wake = resolve
    })
    await page.route(script, async (route) => {
      await asleep
      await route.continue()
    })
    await page.goto(addressOf('citizens'), { waitUntil: 'commit' })
    await expect(page.getByText('Qui vous interroge')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Commencer' })).toBeDisabled()
    wake()
    await expect(page.getByRole('button', { name: 'Commencer' })).toBeEnabled()
    expect(await shifts()).toBe(0)
    await page.unroute(script)

    await begin(page, 'citizens')
    await sayWhoIAm(page)
    await page.close({ runBeforeUnload: false })
    const later = await page.context().newPage()
    await later.setViewportSize(viewport)
    const shiftsLater = await watchShifts(later)
    await later.goto(addressOf('citizens'))
    await expect(later.getByText('Vous aviez commencé ce questionnaire')).toBeVisible()
    expect(await shiftsLater()).toBe(0)
  })
}

test('at 400 % a line is never wider than the screen', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 320, height: 256 })
  const narrow = async () => {
    const overflow = () => document.documentElement.scrollWidth - window.innerWidth
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  }
  for (const language of ['fr', 'en', 'de']) {
    await page.goto(`${addressOf('citizens')}?lang=${language}`)
    await narrow()
  }
  await page.goto(`${addressOf('citizens')}?lang=fr`)
  await begin(page, 'citizens')
  await sayWhoIAm(page)
  await narrow()
  await goOn(page, 'Les sujets de votre territoire')
  await narrow()
  await skipToReview(page)
  await narrow()
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  await expect(page.getByText('Reçu, merci')).toBeVisible()
  await narrow()
})

test('nothing is animated for who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await begin(page, 'citizens')
  const moving = () =>
    document.getAnimations().filter((it) => it.playState === 'running').length +
    [...document.querySelectorAll('*')].filter(
      (it) => Number.parseFloat(getComputedStyle(it).transitionDuration) > 0.001,
    ).length
  expect(await page.evaluate(moving)).toBe(0)
})
