import type { EvidenceType } from '@thang/contracts'

const mimeTypes: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  text: 'text/plain',
}

export function mimeTypeOf(type: EvidenceType): string {
  return mimeTypes[type]
}

/** Endings by which a type is known too; the first is what a name gets that has none of them. */
const endings: Readonly<Partial<Record<EvidenceType, readonly string[]>>> = {
  jpeg: ['jpg', 'jpeg'],
  text: ['txt', 'csv', 'tsv', 'md', 'log', 'json'],
}

/** The name under which a file is handed out: a machine goes by its ending, which therefore is true. */
export function truthfulName(name: string, type: EvidenceType): string {
  const known = endings[type] ?? [type]
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && known.includes(ending) ? name : `${name}.${known[0]}`
}
