import type { createFormatter } from 'next-intl'
import type { MenuVariable } from '@/lib/disclosure/explore-menu'
import type { ExploredColumn, ExploredRow, ExploredTable } from '@/lib/disclosure/explored-table'
import type { Localized } from '@/lib/platform/localized'
import type { Figure } from '@/lib/tabulation/figure'
import type { ValueWords } from '@/lib/tabulation/variable-words'
import { said } from '../../../../said'

/** Of the surface `explore`, in the language of the screen or of the file. */
export type Say = (key: string, values?: Record<string, string | number>) => string
type Format = Pick<ReturnType<typeof createFormatter>, 'number' | 'dateTime' | 'list'>
export type Words = ReturnType<typeof wordsOf>

/** Under it a percentage has no decimal: its base does not deserve one. */
const decimalsFrom = 1000

/** How the explorer says figures, columns and rows: the same on the screen, in the chart and in files. */
export function wordsOf(t: Say, format: Format, locale: string) {
  const text = (of: Localized) => said(of, locale)
  const percent = (share: number, base: number | null = null) => {
    const digits = base !== null && base >= decimalsFrom ? 1 : 0
    return format.number(share, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  }
  const number = (value: number, digits = 1) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const points = (value: number) =>
    format.number(Math.round(value * 100), { signDisplay: 'exceptZero' })

  const amount = ({ statistic, base }: Figure, value: number) => {
    if (statistic === 'net') return points(value)
    return isShare(statistic) ? percent(value, base) : number(value)
  }
  const value = (figure: Figure) => {
    const of = amountOf(figure)
    return of === null ? '–' : amount(figure, of)
  }
  const interval = (figure: Figure) => {
    const { precision } = figure
    if (!precision) return ''
    if (precision === 'byConstruction') return t('result.certain')
    const clip = (bound: number) =>
      figure.statistic === 'net' ? Math.min(1, Math.max(-1, bound)) : bound
    const [low, high] = [clip(precision.low), clip(precision.high)].map((bound) =>
      amount(figure, bound),
    )
    return t('result.interval', { low: low ?? '', high: high ?? '' })
  }

  const part = (words: ValueWords): string => {
    switch (words.kind) {
      case 'text':
        return text(words.text)
      case 'band': {
        if (words.from === null) return t('values.bandTo', { to: words.to ?? 0 })
        if (words.to === null) return t('values.bandFrom', { from: words.from })
        return t('values.band', { from: words.from, to: words.to })
      }
      case 'sizeBand':
        return t(`values.${words.band}`)
      default:
        return t(`values.${words.kind}`)
    }
  }
  const variable = ({ words }: Pick<MenuVariable, 'words'>) => {
    if (words.kind === 'item') return text(words.text)
    return t(`variables.${words.kind}`, { code: words.kind === 'where' ? words.code : '' })
  }
  const audience = (table: ExploredTable, code: string) => {
    const found = table.audiences.find((one) => one.code === code)
    return found ? text(found.name) : code
  }
  const column = (table: ExploredTable, of: ExploredColumn) => {
    const name = audience(table, of.audience)
    const hasParts = table.columns.some((one) => one.part)
    if (!hasParts) return name
    const words = of.part ? part(of.part.words) : t('column.whole')
    return table.audiences.length > 1 ? t('column.of', { audience: name, part: words }) : words
  }
  const row = (of: ExploredRow, isWhole = true) => {
    const answer = of.isNoAnswer
      ? t('row.missing')
      : of.answer
        ? statisticOf(text(of.answer), of.statistic)
        : statistic(of.statistic)
    if (!of.battery || !isWhole) return answer
    const isAlone = of.statistic === 'mean'
    return isAlone ? text(of.battery) : t('row.of', { battery: text(of.battery), answer })
  }
  const statistic = (of: Figure['statistic']) =>
    of === 'share' ? t('row.indicator') : t(`row.${of}`)
  const statisticOf = (answer: string, of: Figure['statistic']) =>
    of === 'share' || of === 'cited' ? answer : t(`row.${of}`, { answer })

  const list = (names: readonly string[]) => format.list(names)
  const day = (of: Date | string) =>
    format.dateTime(typeof of === 'string' ? new Date(`${of}T12:00:00Z`) : of, {
      dateStyle: 'medium',
    })
  const count = (n: number) => format.number(n)
  const pValue = (p: number) => {
    if (p < 0.0001) return `< ${format.number(0.0001, { maximumFractionDigits: 4 })}`
    if (p > 0.999) return `> ${format.number(0.999, { maximumFractionDigits: 3 })}`
    return `= ${format.number(p, { maximumFractionDigits: p < 0.01 ? 4 : 3 })}`
  }
  return {
    ...{ t, text, percent, value, interval, part, variable, audience, column, row },
    ...{ statistic, list, day, count, number, pValue },
  }
}

export function isShare(statistic: Figure['statistic']): boolean {
  return ['share', 'cited', 'first', 'top2', 'bottom2'].includes(statistic)
}

/** The number of a figure whatever its statistic; null when it is hidden or has no base. */
export function amountOf({ statistic, share, mean }: Figure): number | null {
  return (isShare(statistic) ? share : mean) ?? null
}
