import type { ProgressFlag, UnitProgress } from '@thang/contracts'
import type { Tone } from '../../../ui/controls/StateMark.tsx'

export const progressTones: Readonly<Record<UnitProgress['state'], Tone>> = {
  drafting: 'neutral',
  submitted: 'attention',
  returned: 'late',
  approved: 'good',
}

/** In the order in which they are asked about. */
export const progressStates: readonly UnitProgress['state'][] = [
  'drafting',
  'returned',
  'submitted',
  'approved',
]

export const flagTones: Readonly<Record<ProgressFlag, Tone>> = {
  late: 'late',
  stuck: 'attention',
  'no-officer': 'attention',
  'no-head': 'attention',
  'nothing-begun': 'neutral',
  contested: 'attention',
}

export const flagOrder: readonly ProgressFlag[] = [
  'late',
  'stuck',
  'nothing-begun',
  'no-officer',
  'no-head',
  'contested',
]
