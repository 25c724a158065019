import { useAsk } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isDay } from '../../../ui/controls/DateField.tsx'
import type { Rules } from '../../../ui/controls/useForm.ts'
import type { DecisionValues } from './decisionValues.ts'

/** What the paper of the decision says now. */
export function useDecision(round: number) {
  return useAsk(['results', round, 'decision'], (client) => client.getResultDecision(round))
}

/** To publish, number and day must be there; while the paper is prepared they may come later. */
export function useDecisionRules(complete: boolean): Rules<DecisionValues> {
  const { t } = useWorkspace()
  return {
    number: (value) =>
      complete && value.trim() === '' ? t('decisionPaper.numberRule') : undefined,
    date: (value) =>
      isDay(value) || (value === '' && !complete) ? undefined : t('decisionPaper.dateRule'),
  }
}
