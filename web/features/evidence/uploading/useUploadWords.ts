import type { EvidenceLimits, EvidenceScan } from '@thang/contracts'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { formatFileSize } from '../../../ui/controls/fileSize.ts'
import type { UploadEntry } from './useUploads.ts'

/** Where a file is on its way, or why it is not taken, in a sentence. */
export function useUploadWords(): (entry: UploadEntry, limits: EvidenceLimits) => string {
  const { t, language } = useWorkspace()
  return ({ state: { step, offset }, bytes, unsent }, { fileBytes }) => {
    if (unsent !== undefined) return t(unsent, { size: formatFileSize(fileBytes, language) })
    const sent = {
      percent: Math.floor((100 * offset) / bytes),
      sent: formatFileSize(offset, language),
      size: formatFileSize(bytes, language),
    }
    switch (step.is) {
      case 'refused':
        return problemOf(step.error, t, language).message
      case 'ready':
        return t(scanWords(step.upload.scan))
      case 'sending':
        return t('uploadStep.sending', sent)
      case 'paused':
        return t('uploadStep.paused', sent)
      case 'waiting':
        return t('uploadStep.waiting', sent)
      case 'file-needed':
        return t('uploadStep.fileNeeded', sent)
      case 'reading':
        return t('uploadStep.reading')
      case 'checking':
        return t('uploadStep.checking')
      case 'unreadable':
        return t('uploadStep.unreadable')
      case 'other-file':
        return t('uploadStep.otherFile')
      default:
        throw new Error(`unknown step: ${String(step satisfies never)}`)
    }
  }
}

function scanWords(scan: EvidenceScan | null) {
  if (scan === 'clean') return 'uploadStep.clean'
  return scan === 'scan-failed' ? 'uploadStep.scanFailed' : 'uploadStep.notScanned'
}
