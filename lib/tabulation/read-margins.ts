import { readCsv } from '@/lib/platform/read-csv'
import { type MarginIssue, readHeader } from './margin-header'
import { isYear, MarginRows, type MarginsOrigin } from './margin-rows'
import type { MarginVocabulary } from './margin-vocabulary'
import type { Margin } from './weighting'

const mostCharacters = 200_000
const mostIssues = 50

/**
 * Margins from a CSV file: a `population` column, one column for each variable (or `variable` and
 * `category`), and where there are several margins a `margin` column that names them, or empty cells
 * for the variables that a margin has not. Margins, or every issue.
 */
export function readMargins(
  text: string,
  vocabulary: MarginVocabulary,
  origin: MarginsOrigin,
): { margins: Margin[] } | { issues: MarginIssue[] } {
  if (text.length > mostCharacters) return { issues: [{ line: 1, issue: 'too-long' }] }
  const [header, ...rows] = readCsv(text)
  if (!header || rows.length === 0) return { issues: [{ line: 1, issue: 'empty-file' }] }
  const read = readHeader(header, vocabulary)
  if ('issues' in read) return read
  const reading = new MarginRows(origin)
  if (read.place.source === undefined && origin.source.trim() === '')
    reading.issues.push({ line: header.line, issue: 'no-source' })
  if (read.place.year === undefined && !isYear(origin.year))
    reading.issues.push({ line: header.line, issue: 'no-year' })
  for (const row of rows) reading.take(row, read)
  if (reading.issues.length > 0) return { issues: reading.issues.slice(0, mostIssues) }
  return reading.result()
}
