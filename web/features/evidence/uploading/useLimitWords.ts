import type { EvidenceLimits } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { formatFileSize } from '../../../ui/controls/fileSize.ts'

/** What files are taken, said before any is sent. */
export function useLimitWords(): (limits: EvidenceLimits) => string {
  const { t, language } = useWorkspace()
  return ({ fileBytes, scanning }) => {
    const taken = t('evidenceFile.taken', { size: formatFileSize(fileBytes, language) })
    return `${taken} ${t(scanning ? 'evidenceFile.scanned' : 'evidenceFile.unscanned')}`
  }
}
