import type { PublishedAudience, PublishedQuestion } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { inSentence } from './words'

/** The question as asked; where audiences read different words, each wording with its audiences. */
export function wordings(
  audiences: PublishedAudience[],
  questionFor: (audience: PublishedAudience) => PublishedQuestion | undefined,
  reader: Reader,
): { text: string; lang?: string | undefined; audiences?: string }[] {
  const byText = new Map<string, { lang: string | undefined; names: string[] }>()
  for (const audience of audiences) {
    const question = questionFor(audience)
    if (!question) continue
    const text = reader.say(question.text)
    const entry = byText.get(text) ?? { lang: reader.langOf(question.text), names: [] }
    entry.names.push(inSentence(audience, reader))
    byText.set(text, entry)
  }
  return [...byText].map(([text, { lang, names }]) => ({
    text,
    lang,
    ...(byText.size > 1 ? { audiences: reader.list(names) } : {}),
  }))
}
