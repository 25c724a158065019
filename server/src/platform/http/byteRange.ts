import type { FileRange } from '../files/index.ts'

export type ByteRange = FileRange | 'whole' | 'outside'

/** The part that a header Range asks for; of several parts, and of what it does not understand, the whole. */
export function readRange(header: string | undefined, bytes: number): ByteRange {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') return suffix(Number(last), bytes)
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (start >= bytes) return 'outside'
  return start > end ? 'whole' : { start, end }
}

/** The last so many bytes. */
function suffix(length: number, bytes: number): ByteRange {
  if (length === 0) return 'outside'
  return { start: Math.max(bytes - length, 0), end: bytes - 1 }
}
