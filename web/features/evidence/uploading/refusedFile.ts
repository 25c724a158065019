import type { EvidenceLimits } from '@thang/contracts'
import { isNamed } from '../../../ui/controls/fileSize.ts'

const programs = [
  '.exe',
  '.msi',
  '.bat',
  '.cmd',
  '.com',
  '.js',
  '.vbs',
  '.ps1',
  '.sh',
  '.apk',
  '.jar',
]
const archives = ['.zip', '.rar', '.7z', '.tar', '.gz']
const pages = ['.html', '.htm', '.svg', '.xml']
const macros = ['.docm', '.xlsm', '.pptm', '.xltm', '.dotm']
const media = [
  '.mp4',
  '.mov',
  '.avi',
  '.mkv',
  '.mp3',
  '.wav',
  '.heic',
  '.tif',
  '.tiff',
  '.gif',
  '.bmp',
]

/** What is certain not to be taken, told before it is sent; what a file really is the server sees by its bytes. */
export function refusedUnsent(file: File, limits: Pick<EvidenceLimits, 'fileBytes'>) {
  if (file.size === 0) return 'evidenceFile.empty'
  if (file.size > limits.fileBytes) return 'evidenceFile.tooLarge'
  if (isNamed(file, programs)) return 'evidenceFile.program'
  if (isNamed(file, archives)) return 'evidenceFile.archive'
  if (isNamed(file, pages)) return 'evidenceFile.page'
  if (isNamed(file, macros)) return 'evidenceFile.macros'
  return isNamed(file, media) ? 'evidenceFile.media' : undefined
}
