import { getFormatter, getTranslations } from 'next-intl/server'

/** Shares as the base deserves: no decimals under 1 000 units. Null: not defined, said so. */
export async function rateFormat() {
  const t = await getTranslations('rates')
  const format = await getFormatter()
  return {
    rate: (share: number | null, base: number | null) =>
      share === null
        ? t('undefined')
        : format.number(share, {
            style: 'percent',
            ...(base !== null && base >= 1_000
              ? { minimumFractionDigits: 1, maximumFractionDigits: 1 }
              : { maximumFractionDigits: 0 }),
          }),
    count: (n: number) => format.number(n, { maximumFractionDigits: 1 }),
    day: (iso: string, style: 'long' | 'short' = 'long') =>
      format.dateTime(
        new Date(`${iso}T12:00:00Z`),
        style === 'long' ? { dateStyle: 'long' } : { day: 'numeric', month: 'short' },
      ),
  }
}
