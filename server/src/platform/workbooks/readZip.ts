import { inflateRawSync } from 'node:zlib'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const stored = 0
const deflated = 8

/**
 * The files of a ZIP archive by name, as Word and Excel write them. Undefined where it is none, or is
 * damaged, or holds more than `limit` bytes: what was packed small may be without end.
 */
export function readZip(bytes: Buffer, limit: number): Map<string, Buffer> | undefined {
  try {
    return readEntries(bytes, limit)
  } catch {
    // Offsets that lead out of the file, and data that are not what they are said to be.
    return undefined
  }
}

function readEntries(bytes: Buffer, limit: number): Map<string, Buffer> | undefined {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || bytes.readUInt32LE(end) !== endMark) return undefined
  if (!isWholeDirectory(bytes, end)) return undefined
  const files = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  let left = limit
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== entryMark) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const content = readContent(bytes, at, left)
    if (content === undefined) return undefined
    left -= content.length
    files.set(name, content)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  // Another reader goes on to what is not counted, and would unpack it without a limit.
  return at === end ? files : undefined
}

/** Whether the directory ends where it says: otherwise another reader looks for it elsewhere and finds other files. */
function isWholeDirectory(bytes: Buffer, end: number): boolean {
  const [disk, first, here, count] = [4, 6, 8, 10].map((at) => bytes.readUInt16LE(end + at))
  if (disk !== 0 || first !== 0 || here !== count || count === 0xffff) return false
  return bytes.readUInt32LE(end + 16) + bytes.readUInt32LE(end + 12) === end
}

function readContent(bytes: Buffer, entry: number, limit: number): Buffer | undefined {
  const method = bytes.readUInt16LE(entry + 10)
  const length = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + length)
  if (method === stored) return packed.length <= limit ? packed : undefined
  if (method !== deflated) return undefined
  return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1) })
}
