import type { RespondentLanguage } from '@/lib/platform/language'
import type { Block, Inline } from './light-markdown'
import type { MergeValues } from './mail-merge'
import { doorWords } from './mail-words'
import type { Placeholder } from './placeholder'

const body =
  'margin:0;padding:24px 16px;font:16px/1.5 "Source Sans 3",Arial,Helvetica,sans-serif;text-align:left'
const column = 'max-width:580px;margin:0 auto'
const block = 'margin:0 0 16px'
// A border of the text's own colour: readable whatever a reader's dark mode makes of both.
const button =
  'display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:4px;font-weight:bold;text-decoration:none'
const address = 'font-size:14px;overflow-wrap:anywhere'

/** Styles stand on the elements: most readers of mail drop a sheet. No colour is set, so none is inverted. */
export function asHtml(
  blocks: readonly Block[],
  language: RespondentLanguage,
  title: string,
  values: MergeValues,
): string {
  const content = blocks.map((one) => blockAsHtml(one, language, values)).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
</head>
<body style="${body.replaceAll('"', '&quot;')}">
<div lang="${language}" style="${column}">
${content}
</div>
</body>
</html>
`
}

function blockAsHtml(one: Block, language: RespondentLanguage, values: MergeValues): string {
  if (one.kind === 'list') {
    const items = one.items.map((item) => `<li>${inline(item, values)}</li>`).join('')
    return `<ul style="${block};padding-left:24px">${items}</ul>`
  }
  if (one.kind === 'paragraph') return `<p style="${block}">${inline(one.parts, values)}</p>`
  const link = escaped(values.link)
  return `<p style="${block}"><a href="${link}" style="${button}">${doorWords[language]}</a></p>
<p style="${block};${address}"><a href="${link}" style="color:inherit">${link}</a></p>`
}

function inline(parts: readonly Inline[], values: MergeValues): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return escaped(part.text)
      if (part.kind === 'break') return '<br>'
      if (part.kind === 'strong') return `<strong>${inline(part.parts, values)}</strong>`
      if (part.kind === 'value') return valueAsHtml(part.name, values)
      const target = values[part.target as Placeholder] ?? part.target
      return anchor(target, inline(part.parts, values))
    })
    .join('')
}

function valueAsHtml(name: Placeholder, values: MergeValues): string {
  const value = values[name]
  if (name === 'link' || name === 'stop') return anchor(value, escaped(value))
  return name === 'contact' ? anchor(`mailto:${value}`, escaped(value)) : escaped(value)
}

/** Only https (http at home) and mailto lead anywhere. */
function anchor(target: string, words: string): string {
  if (!/^(https?:\/\/|mailto:)/.test(target)) return words
  return `<a href="${escaped(target)}" style="color:inherit;overflow-wrap:anywhere">${words}</a>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
