import type { Round } from '@thang/contracts'
import type { Tone } from '../../ui/controls/StateMark.tsx'

export const roundTones: Readonly<Record<Round['state'], Tone>> = {
  planned: 'attention',
  open: 'good',
  closed: 'neutral',
  published: 'good',
  cancelled: 'late',
}
