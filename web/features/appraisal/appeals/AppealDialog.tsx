import type { AppealList, AppealMoveName, AppraisedAs } from '@thang/contracts'
import type { Language } from '../../../app/i18n/translate.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { readNumber, writeNumber } from '../../frameworks/numberText.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { useFinish } from '../../people/useFinish.ts'
import styles from '../appraisal.module.css'

export interface AppealAsked {
  readonly appeal: Pick<
    AppealList['appeals'][number],
    'id' | 'node' | 'version' | 'unit' | 'proposedPoints' | 'maxPoints' | 'reason'
  >
  readonly move: AppealMoveName
}

const outcomes = ['points', 'accepted', 'not-applicable'] as const

/** The council's decision on an appeal, or the unit's taking it back; whoever appealed reads the reason. */
export function AppealDialog({ appeal, move, onClose }: AppealAsked & { onClose: () => void }) {
  const { t, unitName } = useWorkspace()
  const { state, field, values, max } = useAppealForm({ appeal, move, onClose })
  const asksReason = move !== 'take-back'
  return (
    <Dialog
      title={t(`appealTitle.${move}`, { unit: unitName(appeal.unit), node: appeal.node })}
      onClose={onClose}
    >
      <p className={styles.said}>{appeal.reason}</p>
      <Form
        state={state}
        submit={t(`appealAction.${move}`)}
        kind={move === 'reject' ? 'danger' : 'primary'}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        {move === 'uphold' ? (
          <RadioField
            {...field('outcome')}
            label={t('appeal.outcome')}
            options={outcomes.map((value) => ({ value, text: t(`appealOutcome.${value}`) }))}
          />
        ) : null}
        {move === 'uphold' && values.outcome === 'points' ? (
          <TextField
            {...field('points')}
            label={t('appeal.points')}
            hint={max === null ? t('decision.pointsHintFree') : t('decision.pointsHint', { max })}
            narrow
          />
        ) : null}
        {asksReason ? (
          <TextField
            {...field('reason')}
            label={t('reason.label')}
            hint={t('appeal.reasonHint')}
            rows={4}
          />
        ) : null}
      </Form>
    </Dialog>
  )
}

function useAppealForm({ appeal, move, onClose }: AppealAsked & { onClose: () => void }) {
  const { t, client, language } = useWorkspace()
  const finish = useFinish()
  const { proposedPoints, maxPoints } = appeal
  const form = useForm({
    initial: {
      outcome: 'points',
      points: proposedPoints === null ? '' : writeNumber(proposedPoints, language),
      reason: '',
    },
    rules: {
      points(typed, { outcome }) {
        if (move !== 'uphold' || outcome !== 'points') return undefined
        const points = readNumber(typed, language)
        if (points === undefined) return t('draftProblem.no-number')
        return maxPoints !== null && points > maxPoints
          ? t('draftProblem.above-maximum')
          : undefined
      },
      reason: (typed) => (move === 'take-back' || isReason(typed) ? undefined : t('reason.rule')),
    },
    async submit({ outcome, points, reason }) {
      await client.moveAppeal(appeal.id, move, {
        base: appeal.version,
        reason: move === 'take-back' ? null : reason.trim(),
        decision: move === 'uphold' ? decisionOf(outcome, points, language) : null,
      })
      await finish({ done: t(`appealDone.${move}`), close: onClose })
    },
  })
  return { ...form, max: maxPoints === null ? null : formatPlain(maxPoints, language) }
}

function decisionOf(outcome: string, points: string, language: Language): AppraisedAs {
  if (outcome === 'accepted' || outcome === 'not-applicable') return { as: outcome }
  return { as: 'points', points: readNumber(points, language) ?? 0 }
}
