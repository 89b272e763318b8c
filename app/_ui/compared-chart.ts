/** What a chart of compared columns draws; every number has its words already. */
export type ComparedColumn = {
  id: string
  name: string
  /** Names the column in the table and in the marks of what is higher. */
  letter: string | null
  colour: string
  /** Path of its mark about the origin. */
  mark: string
}

export type ComparedCell = {
  /** Null: hidden, or not asked; `label` says which. */
  value: number | null
  low?: number | undefined
  high?: number | undefined
  label: string
}

export type ComparedRow = { key: string; name: string; cells: ComparedCell[] }

export type ComparedChart = {
  columns: ComparedColumn[]
  rows: ComparedRow[]
  /** The axis runs from 0 to it. */
  max: number
  ticks: { at: number; label: string }[]
}

export const ink = '#1b1f24'
export const inkSoft = '#4a5460'
export const line = '#d9dbd6'

export type Scale = (value: number) => number

/** From zero to `max` along a line; to tenths, which no eye tells apart. */
export function scaleTo(max: number, from: number, to: number): Scale {
  return (value) => Math.round((from + (value / max) * (to - from)) * 10) / 10
}
