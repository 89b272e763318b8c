import type { Page } from '@playwright/test'
import { expect } from './journey'

/** The worker has all that the page needs to open without a network. */
export async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(
      () => page.evaluate(() => caches.match(location.pathname).then((it) => it !== undefined)),
      {
        timeout: 20_000,
      },
    )
    .toBe(true)
}

/** Addresses of all that is kept, without their origin. */
export function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(lists)).flat().map(({ url }) => url.slice(location.origin.length))
  })
}
