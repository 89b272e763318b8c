export const quietMs = 3 * 60_000
export const graceSeconds = 60

/**
 * Whether someone is still there, told by the clock since their last sign: timers stand still while a tablet
 * sleeps. `gone`: whoever wakes it may be someone else, and is not asked in front of another's answers.
 */
export function afterSilence(ms: number): 'here' | 'ask' | 'gone' {
  if (ms >= quietMs + graceSeconds * 1000) return 'gone'
  return ms >= quietMs ? 'ask' : 'here'
}
