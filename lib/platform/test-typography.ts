import type { RespondentLanguage } from './language'

const anySpace = '[\\s\\u00a0\\u202f]'
const unbreakable = '[\\u00a0\\u202f]'

/** What is never right: a straight quote, three dots for an ellipsis, a line broken before a percent sign. */
const everywhere = [/['"]/, /\.\.\./, / %/]

/** Addresses and names in braces are not prose. */
const notProse = /https?:\/\/\S+|mailto:\S+|\{\w+\}/g

const wrong: Record<RespondentLanguage, RegExp[]> = {
  // Guillemets, and an unbreakable space before what has two parts.
  fr: [
    /[„“”]/,
    new RegExp(`(?<!${unbreakable})[?!;:%»€](?!\\w)`, 'u'),
    new RegExp(`«(?!${unbreakable})`, 'u'),
  ],
  en: [/[«»„]/, new RegExp(`${anySpace}[?!;:%]`, 'u')],
  // „…“, an unbreakable space before units only, a space before the dots that stand for words.
  de: [
    /[«»”’]/,
    new RegExp(`${anySpace}[?!;:]`, 'u'),
    /[\p{L}\d][%€]| €/u,
    /\p{L}…/u,
    / \d+ (?:Jahre|Zeichen|Minuten)/u,
  ],
}

/** Each text that breaks the typography of its language, by key. */
export function misprints(
  language: RespondentLanguage,
  texts: Record<string, string>,
): [key: string, text: string][] {
  return Object.entries(texts).filter(([, text]) => {
    const prose = text.replace(notProse, 'x')
    return [...everywhere, ...wrong[language]].some((rule) => rule.test(prose))
  })
}
