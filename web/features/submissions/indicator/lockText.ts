import type { AnswerLock } from '@thang/contracts'
import type { useWorkspace } from '../../../app/workspace/workspace.tsx'

export type Speech = Pick<ReturnType<typeof useWorkspace>, 't' | 'dateTime'>

/** Why an answer cannot be written, and what can be done about it. */
export function lockText(lock: AnswerLock, { t, dateTime }: Speech): string {
  switch (lock.because) {
    case 'state':
      return t(`lockedState.${lock.state}`)
    case 'phase': {
      const phase = t(`phase.${lock.phase}`)
      const { standing } = lock
      if (standing.standing === 'ahead') {
        return t('locked.phaseAhead', {
          phase,
          at: dateTime(new Date(standing.opensAt).toISOString()),
        })
      }
      return t('locked.phasePast', { phase, at: dateTime(new Date(standing.dueAt).toISOString()) })
    }
    case 'round':
      return t('locked.round')
    case 'withdrawn':
      return t('locked.withdrawn')
    case 'measured':
      return t('locked.measured')
    case 'indicator-withdrawn':
      return t('locked.indicator')
    case 'not-scored':
      return t('locked.notScored')
    case 'no-right':
      return t('locked.noRight')
    default:
      throw new Error(`Unknown lock: ${JSON.stringify(lock satisfies never)}`)
  }
}
