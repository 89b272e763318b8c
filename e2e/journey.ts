import { type BrowserContext, test as base, expect } from '@playwright/test'

/**
 * What every journey holds besides its own claims: nothing that the content policy forbids, no error in
 * the page's scripts.
 */
export const test = base.extend<{ calm: undefined }>({
  calm: [
    async ({ context }, use) => {
      const faults = await watchFaults(context)
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

/** What goes wrong in the pages of a context, as it happens. */
export async function watchFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = []
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  context.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && /^policy:|Content Security Policy|Hydration/.test(text)) {
      faults.push(text)
    }
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  return faults
}

export { expect }
