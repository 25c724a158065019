import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { MomentField } from '../../rounds/MomentField.tsx'
import type { Moment } from '../../rounds/moments.ts'
import { asksReason, type DecisionMode } from './decisionDraft.ts'

interface DecisionFieldsProps {
  readonly field: DraftField
  readonly mode: DecisionMode
  readonly maxPoints: number | null
}

/** The fields of a decision, as `useForm` gives them. */
export interface DraftField {
  (name: 'points' | 'reason'): FieldState<string>
  (name: 'until'): FieldState<Moment>
}

/** What a way of deciding asks for: points, the reason or the question, and by when the unit explains. */
export function DecisionFields({ field, mode, maxPoints }: DecisionFieldsProps) {
  const { t, language } = useWorkspace()
  if (mode === 'confirm' || mode === 'take-back') return null
  return (
    <>
      {mode === 'points' ? (
        <TextField
          {...field('points')}
          label={t('decision.points')}
          hint={
            maxPoints === null
              ? t('decision.pointsHintFree')
              : t('decision.pointsHint', { max: formatPlain(maxPoints, language) })
          }
          narrow
        />
      ) : null}
      <TextField
        {...field('reason')}
        label={t(mode === 'ask' ? 'decision.question' : 'decision.reason')}
        hint={t(mode === 'ask' ? 'decision.questionHint' : 'decision.reasonHint')}
        optional={!asksReason(mode)}
        rows={mode === 'accept' ? 2 : 3}
      />
      {mode === 'ask' ? (
        <>
          <MomentField {...field('until')} label={t('decision.until')} />
          <p>{t('decision.untilHint')}</p>
        </>
      ) : null}
    </>
  )
}
