/** Failures that count, and how many are free. */
export const windowMinutes = 15
export const freeFailures = 5

/**
 * Seconds to leave after the latest failure before the next try is looked at: 0 up to four failures,
 * then 2, 4, 8, 16, 30, 30… Guessing is slowed; nobody is locked out for longer than half a minute.
 */
export function pauseAfter(failures: number): number {
  if (failures < freeFailures) return 0
  return Math.min(30, 2 ** (failures - freeFailures + 1))
}
