/**
 * What an analyst is told of how a response came in; it counts all the same. `burst`: above the calm rate of its
 * network or its fieldwork; `overQuota`: its quota was full, and those beyond are taken in.
 */
export const signals = ['burst', 'overQuota'] as const
export type Signal = (typeof signals)[number]
