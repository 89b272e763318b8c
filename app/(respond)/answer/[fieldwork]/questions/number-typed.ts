type Writing = { decimals: number; language: string }

/**
 * The number that was typed, with a comma or a point as decimal mark in any language; the text itself when it
 * is none, for the schema to refuse. The mark that is not the language's own, followed by three digits, parts
 * thousands where the question has no third decimal: « 1.000 » is one thousand to whoever writes German.
 */
export function numberTyped(text: string, writing: Writing): number | string {
  const plain = withoutThousands(text.replace(/[\s\u00a0\u202f'’]/g, ''), writing)
  return /^[-−]?\d{1,15}([.,]\d{1,15})?$/.test(plain)
    ? Number(plain.replace('−', '-').replace(',', '.'))
    : text
}

function withoutThousands(text: string, { decimals, language }: Writing): string {
  const marks = text.match(/[.,]/g) ?? []
  const last = marks.at(-1) ?? ''
  if (new Set(marks).size === 2) {
    const other = last === ',' ? '.' : ','
    const grouped = new RegExp(`^[-−]?\\d{1,3}(\\${other}\\d{3})+\\${last}\\d+$`)
    return grouped.test(text) ? text.replaceAll(other, '') : text
  }
  if (!/^[-−]?\d{1,3}([.,]\d{3})+$/.test(text)) return text
  const isForeign = last !== (language === 'en' ? '.' : ',') && decimals < 3
  return marks.length > 1 || decimals === 0 || isForeign ? text.replace(/[.,]/g, '') : text
}
