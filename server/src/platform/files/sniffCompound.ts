import { createReadStream } from 'node:fs'
import type { FileType, Sniffed } from './sniffType.ts'

const entryBytes = 128

/** What a program of Office before 2007 calls the root of its files; as the bytes stand there. */
const programs: Readonly<Record<string, FileType>> = {
  '0609020000000000c000000000000046': 'doc',
  '2008020000000000c000000000000046': 'xls',
  '1008020000000000c000000000000046': 'xls',
  '108d81644f9bcf1186ea00aa00b929e8': 'ppt',
}

/** The stream that such a file has, where its root says nothing. */
const streams: readonly (readonly [string, FileType])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/**
 * What a compound file is: it may hold anything, installers too. The entries of its directory begin at
 * multiples of 128 bytes, so that they are found without following its chains, which may be forged.
 */
export async function sniffCompound(path: string): Promise<Sniffed> {
  const { names, root } = await readEntries(path)
  if (names.has('EncryptedPackage')) return { refused: 'password', found: null }
  if (names.has('_VBA_PROJECT')) return { refused: 'macros', found: null }
  const type = programs[root] ?? streams.find(([stream]) => names.has(stream))?.[1]
  return type === undefined ? { refused: 'other', found: 'application/x-cfb' } : { type }
}

interface Entries {
  readonly names: ReadonlySet<string>
  /** The identity of the program that the root names, in hexadecimal digits. */
  readonly root: string
}

async function readEntries(path: string): Promise<Entries> {
  const names = new Set<string>()
  let root = ''
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % entryBytes)
    for (let at = 0; at < whole; at += entryBytes) {
      const name = nameOf(bytes, at)
      if (name === 'Root Entry') root ||= bytes.toString('hex', at + 80, at + 96)
      if (name !== undefined) names.add(name)
    }
    rest = bytes.subarray(whole)
  }
  return { names, root }
}

/** The name of the entry that begins there, if one does: its length and kind stand after it. */
function nameOf(bytes: Buffer, at: number): string | undefined {
  const length = bytes.readUInt16LE(at + 64)
  const kind = bytes[at + 66]
  const isEntry = (kind === 1 || kind === 2 || kind === 5) && length > 2 && length <= 64
  if (!isEntry || length % 2 !== 0 || bytes.readUInt16LE(at + length - 2) !== 0) return undefined
  const name = bytes.toString('utf16le', at, at + length - 2)
  return /^[\p{L}\p{N}_ ]+$/u.test(name) ? name : undefined
}
