import type { Delegation, Holding, Person } from '@thang/contracts'
import type { Tone } from '../../ui/controls/StateMark.tsx'

export const personTone: Readonly<Record<Person['state'], Tone>> = {
  active: 'good',
  invited: 'attention',
  disabled: 'late',
}

export const holdingTone: Readonly<Record<Holding['state'] | Delegation['state'], Tone>> = {
  current: 'good',
  coming: 'attention',
  past: 'neutral',
  revoked: 'neutral',
}
