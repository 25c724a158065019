import iconv from 'iconv-lite'

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1258'

export type Decoded =
  | { readonly text: string; readonly encoding: TextEncoding }
  | { readonly refused: 'workbook' | 'old-workbook' | 'pdf' | 'binary' | 'encoding-unknown' }

/**
 * Bytes as text in Unicode NFC without a byte order mark and with `\n` line ends. UTF-8 and UTF-16
 * with a byte order mark are read; bytes that are not UTF-8 are read as Windows-1258 when that gives
 * nothing but Vietnamese letters and common signs, and refused otherwise. A workbook, a PDF or any
 * file with zero bytes is refused by what it is.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const kind = binaryKind(bytes)
  if (kind !== undefined) return { refused: kind }
  const wide = decodeUtf16(bytes)
  if (wide !== undefined) return { text: normalise(wide), encoding: 'utf-16' }
  if (bytes.includes(0)) return { refused: 'binary' }
  const text = decodeUtf8(bytes)
  if (text !== undefined) return { text: normalise(text), encoding: 'utf-8' }
  const vietnamese = normalise(iconv.decode(Buffer.from(bytes), 'windows1258'))
  if (!isPlausiblyVietnamese(vietnamese)) return { refused: 'encoding-unknown' }
  return { text: vietnamese, encoding: 'windows-1258' }
}

function binaryKind(bytes: Uint8Array): 'workbook' | 'old-workbook' | 'pdf' | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (start === 'PK\u0003\u0004') return 'workbook'
  if (start === '\u00D0\u00CF\u0011\u00E0') return 'old-workbook'
  return start === '%PDF' ? 'pdf' : undefined
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!littleEndian && !bigEndian) return undefined
  return iconv.decode(Buffer.from(bytes), littleEndian ? 'utf16-le' : 'utf16-be')
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function normalise(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  return unmarked.replaceAll(/\r\n?/g, '\n').normalize('NFC')
}

/** Letters with marks that Vietnamese has; the capitals are derived. */
const vietnameseLetters = new Set(
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
    .normalize('NFC')
    .split('')
    .flatMap((letter) => [letter, letter.toUpperCase()]),
)
const commonSigns = new Set('\u00A0°·–—‘’“”…•₫§«»±×')

/** Any bytes decode to something; another encoding betrays itself by a letter Vietnamese does not have. */
function isPlausiblyVietnamese(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const plain = code >= 0x20 && code < 0x7f
    if (plain || character === '\n' || character === '\t') continue
    if (!vietnameseLetters.has(character) && !commonSigns.has(character)) return false
  }
  return true
}
