/**
 * What the browser sends for each item, by item id. Absent: no answer, or not asked.
 * - single: option code · multiple: option codes · ranking: option codes, best first
 * - matrix: `{ [row]: code }`, unanswered rows absent · constantSum: `{ [row]: number }`, every row, of one total
 * - number: the number, or an option code · year: the year, or an option code
 * - date: the day (ISO 8601), or an option code · text: the text · consent: `yes`
 * - territory: Insee code of the commune, or the `outside` code
 * `<item>.other`: the text of an « other » option.
 */
export type Answers = Record<string, AnswerValue>
export type AnswerValue = string | number | string[] | Record<string, string | number>
