/**
 * Once the page is calm: all that opening and finishing it without a network takes is fetched (`parts`)
 * and handed to the worker.
 */
export async function keepForOffline(parts: () => Promise<unknown>): Promise<void> {
  if (process.env.NODE_ENV !== 'production') return
  await calm()
  await parts()
  // Turned down where storage is: the page then works as long as it is open.
  const registered = await navigator.serviceWorker
    ?.register('/answer/worker.js', { scope: '/answer/' })
    .catch(() => null)
  if (!registered) return
  const { active } = await navigator.serviceWorker.ready
  const keep = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/_next/static/`))
  active?.postMessage({ keep })
}

async function calm(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  }
  await new Promise<unknown>((resolve) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, { timeout: 5_000 })
      : setTimeout(resolve, 1_000),
  )
}
