import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { RefusedType, Sniffed } from './sniffType.ts'

const headBytes = 4096
const unknown: RefusedType = { refused: 'other', found: null }

/** Text in UTF-8, or in UTF-16 that says so; markup and scripts are text that a program would run. */
export async function sniffText(path: string): Promise<Sniffed> {
  const encoding = encodingOf(await readHead(path))
  const decoder = new TextDecoder(encoding, { fatal: true })
  let head = ''
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk, { stream: true })
      if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return unknown
      if (head.length < headBytes) head += text
    }
    decoder.decode()
  } catch (error) {
    // The one fault of the decoder: bytes that are no letters of the encoding.
    if (error instanceof TypeError) return unknown
    throw error
  }
  const refused = markupOf(head.slice(0, headBytes).trimStart())
  return refused === undefined ? { type: 'text' } : { refused, found: null }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(2), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function markupOf(head: string): RefusedType['refused'] | undefined {
  if (/<svg[\s>]/i.test(head)) return 'svg'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(head)) {
    return 'html'
  }
  if (/<(?:script|iframe|object|embed)[\s>]/i.test(head)) return 'html'
  if (/^(?:#!|@echo\b|<\?php|%!ps)/i.test(head)) return 'script'
  return head.startsWith('<?xml') || head.startsWith('<!') ? 'other' : undefined
}
