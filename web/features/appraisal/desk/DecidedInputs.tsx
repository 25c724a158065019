import type { AppraisalDetail, Framework } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { AnswerInputs } from '../../submissions/inputs/AnswerInputs.tsx'
import type { Decision } from './useDecision.ts'

interface DecidedInputsProps {
  readonly detail: AppraisalDetail
  readonly framework: Framework | undefined
  readonly decision: Decision
}

/** The inputs that count instead of the unit's, by the fields that the unit had. */
export function DecidedInputs({ detail, framework, decision }: DecidedInputsProps) {
  const { t } = useWorkspace()
  if (framework === undefined) return <p>{t('loading.words')}</p>
  const content = {
    inputs: { ...decision.values.inputs },
    notApplicable: null,
    explanation: null,
  }
  return (
    <AnswerInputs
      item={{ node: detail.node, answer: { content } }}
      filling={{
        framework,
        mayEdit: true,
        type: ({ inputs }) => decision.changeInputs(inputs),
        flush: nothing,
      }}
    />
  )
}

/** It is sent with the decision, not before. */
function nothing(): void {}
