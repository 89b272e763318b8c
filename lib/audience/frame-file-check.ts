import type { ColumnRole } from './column-role'
import type { FrameUnit, UnitProblem } from './frame-unit'
import type { Rejection } from './judge-rows'

/** What a file would become as a frame. */
export type FrameFileCheck = {
  file:
    | { kind: 'csv'; encoding: string; separator: string }
    | { kind: 'xlsx'; sheets: string[]; sheet: string }
  headerLine: number
  columns: {
    header: string
    role: ColumnRole
    /** The first values that are not empty. */
    examples: string[]
    /** How many values it has; null: too many to stratify by. */
    categories: number | null
  }[]
  rows: number
  accepted: number
  rejected: Partial<Record<Rejection['reason'], number>>
  firstRejected: (Rejection & { line: number })[]
  problems: Partial<Record<UnitProblem, number>>
  preview: FrameUnit[]
}
