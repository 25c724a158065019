import type { WordKey } from './words.ts'

/** Why the bytes of an upload are not taken, or how far it is, in English; a test holds them against the server's. */
export const uploadReasons: Readonly<Record<string, WordKey>> = {
  'file-infected': 'refusal.fileInfected',
  'file-hash-differs': 'refusal.fileHashDiffers',
  'file-bytes-lost': 'refusal.fileBytesLost',
  'file-executable': 'refusal.fileExecutable',
  'file-html': 'refusal.fileHtml',
  'file-svg': 'refusal.fileSvg',
  'file-script': 'refusal.fileScript',
  'file-archive': 'refusal.fileArchive',
  'file-macros': 'refusal.fileMacros',
  'file-password': 'refusal.filePassword',
  'file-other': 'refusal.fileOther',
  'upload-receiving': 'refusal.uploadIncomplete',
  'upload-storing': 'refusal.uploadBusy',
  'upload-ready': 'refusal.uploadReady',
  'upload-attached': 'refusal.uploadAttached',
  'upload-refused': 'refusal.uploadRefused',
}
