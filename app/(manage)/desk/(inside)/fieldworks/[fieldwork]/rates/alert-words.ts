import { getFormatter, getTranslations } from 'next-intl/server'
import type { Alert } from '@/lib/response/alert'

/** An alert in the words of the screen: what it waits for, and what it found. */
export async function alertWords() {
  const t = await getTranslations('rates.alerts')
  const format = await getFormatter()
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 1 })
  return {
    termsOf({ kind, threshold, days, day }: Alert): string {
      const share = percent(threshold)
      if (kind !== 'rateBelow') return t(`said.${kind}`, { share, count: threshold })
      if (day === null) return t('said.rateBelowDays', { share, days: days ?? 0 })
      const date = format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long' })
      return t('said.rateBelowDay', { share, day: date })
    },
    foundOf: ({ kind }: Alert, value: number): string =>
      kind === 'rateBelow' || kind === 'undeliveredAbove' ? percent(value) : format.number(value),
  }
}
