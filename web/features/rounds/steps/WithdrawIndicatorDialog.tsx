import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../../ui/controls/ComboField.tsx'
import { AnsweredBy } from './AnsweredBy.tsx'
import { KindField, partOf } from './KindField.tsx'
import { NodeField } from './NodeField.tsx'
import type { StepProps } from './StepDialog.tsx'
import { StepForm } from './StepForm.tsx'
import { useReasonRule, useStep } from './useStep.ts'

/** Takes an indicator, or a group, out of the round for every unit of a kind. */
export function WithdrawIndicatorDialog({ round, onClose }: StepProps) {
  const { t, client } = useWorkspace()
  const none: ComboOption | null = null
  const reasonRule = useReasonRule()
  const { state, values, field } = useStep({
    initial: {
      kind: round.parts[0]?.kind ?? '',
      node: none as ComboOption | null,
      reason: '',
    },
    rules: {
      node: (value) => (value === null ? t('roundStep.nodeRule') : undefined),
      reason: reasonRule,
    },
    async take({ kind, node, reason }) {
      const part = partOf(round, kind)
      if (node === null || part === undefined) return undefined
      await client.withdrawIndicator(round.id, {
        kind: part.kind,
        node: node.key,
        reason: reason.trim(),
      })
      return t('roundDone.withdrawIndicator', { node: node.text })
    },
    close: onClose,
  })
  const part = partOf(round, values.kind)
  return (
    <StepForm
      title={t('roundStep.withdrawIndicatorTitle', { name: round.name })}
      confirm={t('roundStep.withdrawIndicator')}
      danger
      explains={<p>{t('roundStep.withdrawIndicatorWhat')}</p>}
      state={state}
      reason={field('reason')}
      onClose={onClose}
    >
      <KindField {...field('kind')} round={round} />
      {part === undefined ? null : (
        <NodeField
          key={part.kind}
          {...field('node')}
          round={round}
          kind={part.kind}
          label={t('roundStep.node')}
          hint={t('roundStep.nodeHint')}
        />
      )}
      {part === undefined || values.node === null ? null : (
        <AnsweredBy round={round} part={part} node={values.node.key} />
      )}
    </StepForm>
  )
}
