import type { Said } from '@/lib/wave/screen'

/** A text of the fieldwork, marked where it is not in the screen's language. */
export function Told({ said }: { said: Said }) {
  return said.lang ? <span lang={said.lang}>{said.text}</span> : said.text
}
