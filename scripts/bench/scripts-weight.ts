import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** Scripts of an empty page of this Next and React, compressed: what no page of it goes without. */
export const frameworkBytes = 136_000

/** Collects the scripts that a page fetches; says what they weigh compressed, `aside` left out. */
export function weighScripts(page: Page, aside = frameworkBytes): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (reply) => {
    if (reply.request().resourceType() === 'script' && reply.ok()) bodies.push(reply.body())
  })
  return async () => {
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    return sizes.reduce((sum, size) => sum + size, -aside)
  }
}
