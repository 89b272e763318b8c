/**
 * The counts of one variable, packed: for each code its name, then the profile cells it was counted in
 * and how often. All numbers are unsigned LEB128; ids ascend and are stored as differences.
 *
 *     format (1) · codes · { length of name · name (UTF-8) · lines · { id − id before · count } … } …
 *
 * Two bytes a line where a row of a table takes sixty.
 */
const format = 1

/** Of one code: ids of profile cells, ascending and distinct, and the complete responses of each. */
export type PackedLines = { ids: Int32Array; counts: Int32Array }
export type BlockCounts = Map<string, PackedLines>

export function packBlock(counts: ReadonlyMap<string, PackedLines>): Uint8Array {
  const names = [...counts.keys()].map((code) => new TextEncoder().encode(code))
  let most = 10
  for (const name of names) most += 10 + name.length
  for (const { ids } of counts.values()) most += 10 * ids.length
  const bytes = new Uint8Array(most)
  let at = 0
  const put = (number: number) => {
    let left = number
    while (left > 127) {
      bytes[at++] = (left & 127) | 128
      left >>>= 7
    }
    bytes[at++] = left
  }
  put(format)
  put(counts.size)
  let nth = 0
  for (const { ids, counts: responses } of counts.values()) {
    const name = names[nth++] as Uint8Array
    put(name.length)
    bytes.set(name, at)
    at += name.length
    put(ids.length)
    let before = 0
    for (let line = 0; line < ids.length; line++) {
      const id = ids[line] as number
      put(id - before)
      put(responses[line] as number)
      before = id
    }
  }
  return bytes.slice(0, at)
}

export function unpackBlock(bytes: Uint8Array): BlockCounts {
  let at = 0
  const take = () => {
    let byte = bytes[at++] as number
    if (byte < 128) return byte
    let number = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number
      number |= (byte & 127) << shift
    }
    return number
  }
  const found = take()
  if (found !== format) throw new Error(`a block of cells in format ${found}`)
  const result: BlockCounts = new Map()
  const decoder = new TextDecoder()
  for (let codes = take(); codes > 0; codes--) {
    const length = take()
    const code = decoder.decode(bytes.subarray(at, at + length))
    at += length
    const lines = take()
    const ids = new Int32Array(lines)
    const counts = new Int32Array(lines)
    let id = 0
    for (let line = 0; line < lines; line++) {
      id += take()
      ids[line] = id
      counts[line] = take()
    }
    result.set(code, { ids, counts })
  }
  if (at !== bytes.length) throw new Error('a block of cells that is cut short or too long')
  return result
}

export function addBlock(one: BlockCounts, other: BlockCounts): BlockCounts {
  const result: BlockCounts = new Map(one)
  for (const [code, lines] of other) {
    const sum = addLines(result.get(code) ?? none, lines)
    if (sum.ids.length > 0) result.set(code, sum)
    else result.delete(code)
  }
  return result
}

const none: PackedLines = { ids: new Int32Array(0), counts: new Int32Array(0) }

/** Both together, without the lines that come to nothing. Throws for a count below zero. */
function addLines(one: PackedLines, other: PackedLines): PackedLines {
  const most = one.ids.length + other.ids.length
  const ids = new Int32Array(most)
  const counts = new Int32Array(most)
  let length = 0
  for (let a = 0, b = 0; a < one.ids.length || b < other.ids.length; ) {
    const first = one.ids[a] ?? Number.POSITIVE_INFINITY
    const second = other.ids[b] ?? Number.POSITIVE_INFINITY
    let count = 0
    if (first <= second) count += one.counts[a++] as number
    if (second <= first) count += other.counts[b++] as number
    if (count < 0) throw new Error('fewer responses than none in a cell')
    if (count === 0) continue
    ids[length] = Math.min(first, second)
    counts[length++] = count
  }
  return { ids: ids.slice(0, length), counts: counts.slice(0, length) }
}
