import type { Localized } from '@/lib/platform/localized'
import type { StratumVariable } from './sampling-frame'

/** The words of a stratum; its code, where that is words already. */
export function stratumName(variable: StratumVariable | undefined, code: string): Localized {
  return variable?.names?.[code] ?? { fr: code }
}
