import { createInflateRaw } from 'node:zlib'
import { UnreadableTable } from './table-fault'

export type ZipEntry = { name: string; start: number; packed: number; size: number; method: number }

/** All that a workbook may hold once unpacked, and how many times its own size. */
const mostBytes = 200 * 1024 * 1024
const mostTimes = 300
const mostEntries = 2000

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50

/**
 * The central directory of a ZIP archive, judged by what it declares before anything is unpacked; what it
 * declares is held to by `unpacked`. Neither encryption nor ZIP64, which files of this size do not need.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endRecord) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostEntries) throw new UnreadableTable('unpacks-too-large')
  const entries: ZipEntry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryRecord) throw broken()
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    if (isEncrypted || local + 30 > bytes.length) throw broken()
    const packed = bytes.readUInt32LE(at + 20)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    if (start + packed > bytes.length) throw broken()
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      start,
      packed,
      size: bytes.readUInt32LE(at + 24),
      method: bytes.readUInt16LE(at + 10),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const isBomb = total > 10_000_000 && total > bytes.length * mostTimes
  if (total > mostBytes || isBomb) throw new UnreadableTable('unpacks-too-large')
  return entries
}

/** The text of an entry, as it is unpacked; an entry larger than it declares is read no further. */
export async function* unpacked(bytes: Buffer, entry: ZipEntry): AsyncGenerator<string> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  const decoder = new TextDecoder('utf-8')
  if (entry.method === 0) {
    yield decoder.decode(packed)
    return
  }
  if (entry.method !== 8) throw broken()
  const inflate = createInflateRaw({ chunkSize: 1 << 18 })
  inflate.end(packed)
  let length = 0
  try {
    for await (const chunk of inflate) {
      length += chunk.length
      if (length > entry.size) throw new UnreadableTable('unpacks-too-large')
      yield decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? error : broken()
  } finally {
    inflate.destroy()
  }
  yield decoder.decode()
}

const broken = () => new UnreadableTable('broken-workbook')
