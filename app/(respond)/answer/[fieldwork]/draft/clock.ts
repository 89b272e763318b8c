/** Counts the time that a page is in view: a tab left open overnight is no night of answering. */
export function startClock(page: Pick<Document, 'visibilityState' | 'addEventListener'>) {
  let counted = 0
  let since = performance.now()
  let inView = page.visibilityState !== 'hidden'

  function count() {
    const now = performance.now()
    if (inView) counted += now - since
    since = now
    inView = page.visibilityState !== 'hidden'
  }
  page.addEventListener('visibilitychange', count)

  /** Milliseconds in view since it was last asked. */
  return function lap(): number {
    count()
    const lapped = Math.round(counted)
    counted = 0
    return lapped
  }
}
