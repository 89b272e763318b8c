import { typesetPdfAside } from '@/lib/platform/typeset-aside'
import { typesetSvg } from '@/lib/platform/typst'
import type { Letter } from './letter'
import { letterSource } from './letter-source'
import { letterWords } from './letter-words'

/** Letters of one file: some seconds to set, some megabytes to print. */
export const lettersAtOnce = 1_000

export async function typesetLetters(
  letters: readonly Letter[],
  at: Date,
): Promise<Buffer | 'letter-too-long'> {
  const title = letterWords[letters[0]?.lang ?? 'fr'].title
  try {
    return await typesetPdfAside({ source: letterSource, data: { title, letters }, at })
  } catch (error) {
    if (error instanceof Error && error.message.includes('letter-too-long'))
      return 'letter-too-long'
    throw error
  }
}

/** One, as a drawing for the screen. */
export function typesetLetter(letter: Letter, at: Date): { svg: string } | 'letter-too-long' {
  try {
    const data = { title: letterWords[letter.lang].title, letters: [letter] }
    return { svg: typesetSvg({ source: letterSource, data, at }) }
  } catch (error) {
    if (error instanceof Error && error.message.includes('letter-too-long'))
      return 'letter-too-long'
    throw error
  }
}
