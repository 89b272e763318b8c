/** The page that loses most of those who reached the one before it; null while fewer than 30 reached any. */
export function costliest(
  pages: readonly { page: string; reached: number }[],
): { page: string; loss: number } | null {
  let worst: { page: string; loss: number } | null = null
  pages.forEach(({ reached }, at) => {
    const before = pages[at - 1]
    if (!before || before.reached < 30) return
    const loss = 1 - reached / before.reached
    // Lost on the page before: it was reached, and the next one was not.
    if (loss > (worst?.loss ?? 0)) worst = { page: before.page, loss }
  })
  return worst
}
