/**
 * What a promise gives, if it does within so many milliseconds; else `late` throws. The work goes on: only
 * whoever waits for it is let go.
 */
export async function within<Value>(
  ms: number,
  work: Promise<Value>,
  late = () => new Error(`nothing within ${ms} ms`),
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
