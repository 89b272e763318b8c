/** Cells of a table by tabs and lines, as a spreadsheet takes them: names, and figures alone. */
export function tableAsText(table: HTMLTableElement): string {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => textOf(cell).replaceAll(/\s+/g, ' ')).join('\t'))
    .join('\n')
}

/** The same table with its title and what it rests on, for a document. */
export function tableAsHtml(table: HTMLTableElement, title: string, lines: string[]): string {
  const page = document.implementation.createHTMLDocument()
  const add = (tag: string, text: string, to: Element = page.body) => {
    const element = page.createElement(tag)
    element.textContent = text
    to.append(element)
    return element
  }
  add('h2', title)
  const copy = page.createElement('table')
  for (const row of table.rows) {
    const line = page.createElement('tr')
    for (const cell of row.cells) add(cell.tagName.toLowerCase(), textOf(cell, true), line)
    copy.append(line)
  }
  page.body.append(copy)
  for (const line of lines) add('p', line)
  return page.body.innerHTML
}

/** A figure's own text, with its letters when asked for. */
function textOf(cell: HTMLTableCellElement, isWhole = false): string {
  const value = cell.querySelector('[data-value]')
  if (!value) return (cell.textContent ?? '').trim()
  const letters = cell.querySelector('sup [aria-hidden]')?.textContent
  return isWhole && letters ? `${value.textContent} ${letters}` : (value.textContent ?? '')
}
