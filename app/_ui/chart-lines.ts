/** Mean width of a letter of the sans at size 1: wide enough that no line is cut. */
const letter = 0.53

/** A text in lines no wider than `width`; what does not fit in `most` lines ends in an ellipsis. */
export function inLines(text: string, width: number, size: number, most: number): string[] {
  const longest = Math.max(4, Math.floor(width / (size * letter)))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= longest) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, most).map((one) => clipped(one, longest))
  const last = shown.length - 1
  if (lines.length > most && last >= 0) shown[last] = clipped(`${shown[last]} …`, longest)
  return shown
}

function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

/** Its width in the same units, nearly. */
export function widthOf(text: string, size: number): number {
  return text.length * size * letter
}
