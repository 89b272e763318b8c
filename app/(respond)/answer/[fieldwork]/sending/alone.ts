/** Longer than an attempt to send lasts: whoever still holds the turn then is asleep. */
const patience = 20_000

/**
 * Tabs of one browser take turns, where the browser can do that. Sending twice would only be in vain,
 * so a tab that the system put to sleep is not waited for.
 */
export async function alone<T>(name: string, deed: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return deed()
  let begun = false
  try {
    return await navigator.locks.request(
      name,
      { signal: AbortSignal.timeout(patience) },
      async () => {
        begun = true
        return await deed()
      },
    )
  } catch (error) {
    if (begun) throw error
    return deed()
  }
}
