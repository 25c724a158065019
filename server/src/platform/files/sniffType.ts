import { fileTypeFromFile } from 'file-type'
import { sniffCompound } from './sniffCompound.ts'
import { sniffText } from './sniffText.ts'

/** Kinds of files that are taken. */
export type FileType = (typeof fileTypes)[number]
export const fileTypes = [
  'pdf',
  'png',
  'jpeg',
  'webp',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'odt',
  'ods',
  'odp',
  'text',
] as const

/** Why bytes are not taken; `other` with what they are, where that is known. */
export interface RefusedType {
  readonly refused:
    | 'executable'
    | 'html'
    | 'svg'
    | 'script'
    | 'archive'
    | 'macros'
    | 'password'
    | 'other'
  readonly found: string | null
}

export type Sniffed = { readonly type: FileType } | RefusedType

/** What the bytes of a file are, whatever its name says. */
export async function sniffType(path: string): Promise<Sniffed> {
  const found = await fileTypeFromFile(path)
  if (found === undefined) return sniffText(path)
  if (found.ext === 'cfb') return sniffCompound(path)
  // What is written in letters is looked at as text, which knows markup from prose.
  if (found.ext === 'xml') return sniffText(path)
  const type = byExtension[found.ext]
  if (type !== undefined) return { type }
  return { refused: refusedExtensions[found.ext] ?? 'other', found: found.mime }
}

const byExtension: Readonly<Record<string, FileType>> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
}

const refusedExtensions: Readonly<Record<string, RefusedType['refused']>> = {
  ...each('executable', [
    'exe',
    'elf',
    'macho',
    'msi',
    'deb',
    'rpm',
    'wasm',
    'class',
    'apk',
    'jar',
  ]),
  ...each('executable', ['lnk', 'dex', 'crx', 'xpi', 'vsix']),
  ...each('archive', ['zip', 'rar', '7z', 'tar', 'gz', 'tar.gz', 'bz2', 'xz', 'zst', 'lz', 'cab']),
  ...each('macros', ['docm', 'xlsm', 'pptm', 'dotm', 'xltm', 'potm', 'ppsm']),
  svg: 'svg',
}

function each(why: RefusedType['refused'], extensions: readonly string[]) {
  return Object.fromEntries(extensions.map((extension) => [extension, why]))
}
