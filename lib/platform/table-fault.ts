/** Why a file cannot be read as a table. */
export type TableFault =
  | 'empty'
  | 'not-a-table'
  | 'old-workbook'
  | 'broken-workbook'
  | 'unpacks-too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unclosed-quote'
  | 'no-such-sheet'

/** Thrown on the way through a file; whoever reads it makes a refusal of it. */
export class UnreadableTable extends Error {
  constructor(readonly fault: TableFault) {
    super(`unreadable table: ${fault}`)
  }
}
