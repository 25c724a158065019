import type { AppraisalBulkDone, AppraisalRefused } from '@thang/contracts'
import type { useWorkspace } from '../../app/workspace/workspace.tsx'

type Speech = Pick<ReturnType<typeof useWorkspace>, 't' | 'dateTime'>
type Left = AppraisalBulkDone['left'][number]['why']

/** Why nothing can be done with an answer now, and what is done about it. */
export function refusedWords(refused: AppraisalRefused | Left, speech: Speech): string {
  const { t } = speech
  switch (refused.because) {
    case 'phase':
      return phaseWords(refused, speech)
    case 'not-approved':
      return t('appraisalRefused.notApproved', {
        state: t(`submissionState.${refused.submission}`),
      })
    case 'state':
      return t('appraisalRefused.state', { state: t(`appraisalState.${refused.state}`) })
    case 'unit-still-explains':
      return t('appraisalRefused.stillExplains', { until: at(refused.until, speech) })
    case 'explanation-late':
      return t('appraisalRefused.explanationLate', { until: at(refused.until, speech) })
    case 'round':
      return t('appraisalRefused.round')
    case 'withdrawn':
      return t('appraisalRefused.withdrawn')
    case 'indicator-withdrawn':
      return t('appraisalRefused.indicatorWithdrawn')
    case 'no-right':
      return t('appraisalRefused.noRight')
    case 'own-unit':
      return t('appraisalRefused.ownUnit')
    case 'same-reader':
      return t('appraisalRefused.sameReader')
    case 'contested':
      return t('appraisalRefused.contested')
    case 'changed':
      return t('appraisalRefused.changed')
    default:
      throw new Error(`Unknown refusal: ${JSON.stringify(refused satisfies never)}`)
  }
}

function phaseWords(
  { phase, standing }: Extract<AppraisalRefused, { because: 'phase' }>,
  speech: Speech,
): string {
  const { t } = speech
  const name = t(`phase.${phase}`)
  return standing.standing === 'ahead'
    ? t('appraisalRefused.ahead', { phase: name, at: at(standing.opensAt, speech) })
    : t('appraisalRefused.past', { phase: name, at: at(standing.dueAt, speech) })
}

function at(moment: number, { dateTime }: Speech): string {
  return dateTime(new Date(moment).toISOString())
}
