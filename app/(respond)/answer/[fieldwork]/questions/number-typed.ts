/**
 * The number that was typed, with a comma or a point as decimal mark in any language; the text itself when it
 * is none, for the schema to refuse. A mark followed by three digits parts thousands where the question has
 * no third decimal: « 1.000 » is one thousand to whoever writes German.
 */
export function numberTyped(text: string, decimals: number): number | string {
  const plain = withoutThousands(text.replace(/[\s\u00a0\u202f'’]/g, ''), decimals)
  return /^[-−]?\d{1,15}([.,]\d{1,15})?$/.test(plain)
    ? Number(plain.replace('−', '-').replace(',', '.'))
    : text
}

function withoutThousands(text: string, decimals: number): string {
  const marks = new Set(text.match(/[.,]/g))
  if (marks.size === 2) {
    const decimal = text.match(/[.,](?=\d*$)/)?.[0] ?? ''
    const grouped = new RegExp(
      `^[-−]?\\d{1,3}(\\${decimal === ',' ? '.' : ','}\\d{3})+\\${decimal}\\d+$`,
    )
    return grouped.test(text) ? text.replaceAll(decimal === ',' ? '.' : ',', '') : text
  }
  const grouped = /^[-−]?\d{1,3}([.,]\d{3})+$/.test(text)
  const several = (text.match(/[.,]/g)?.length ?? 0) > 1
  return grouped && (several || decimals < 3) ? text.replace(/[.,]/g, '') : text
}
