import type { EvidenceData, EvidenceScan } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { Tone } from '../../ui/controls/StateMark.tsx'

/** Number, day and issuer of a paper in a line, such as `12/QĐ-UBND ngày 02/03/2026, UBND tỉnh`; empty where none is known. */
export function usePaperWords(): (
  data: Pick<EvidenceData, 'number' | 'issuedOn' | 'issuer'>,
) => string {
  const { t, date } = useWorkspace()
  return ({ number, issuedOn, issuer }) => {
    const day = issuedOn === null ? null : t('evidence.issuedDay', { on: date(issuedOn) })
    const named = [number, day].filter(Boolean).join(' ')
    return [named, issuer].filter(Boolean).join(', ')
  }
}

/** What the virus scan of a file means to who reads it. */
export const scanTones: Readonly<Record<EvidenceScan, Tone>> = {
  clean: 'good',
  'not-scanned': 'neutral',
  'scan-failed': 'attention',
  infected: 'late',
}
