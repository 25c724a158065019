/** Why a file is not read as a workbook: each asks for another thing to be done. */
export type UnreadableWorkbook =
  | 'unreadable'
  | 'encrypted'
  | 'old-format'
  | 'macros'
  | 'no-workbook'

/** The older container of Office: .xls itself, and any document with a password. */
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const zipMark = Buffer.from('PK')
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le')
const oldWorkbookParts = ['Workbook', 'Book'].map((name) => Buffer.from(name, 'utf16le'))

/** What the file is, by how it begins and by its parts where it is an archive. */
export function whyUnreadable(
  bytes: Buffer,
  parts: ReadonlyMap<string, Buffer> | undefined,
): UnreadableWorkbook {
  if (bytes.subarray(0, compoundMark.length).equals(compoundMark)) {
    if (bytes.includes(encryptedPart)) return 'encrypted'
    return oldWorkbookParts.some((part) => bytes.includes(part)) ? 'old-format' : 'no-workbook'
  }
  if (parts !== undefined) return parts.has('xl/workbook.bin') ? 'old-format' : 'no-workbook'
  return bytes.subarray(0, zipMark.length).equals(zipMark) ? 'unreadable' : 'no-workbook'
}
