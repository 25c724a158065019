import type { AppraisalCell, AppraisalMatrix } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useSay } from '../../../ui/controls/status.tsx'
import { DecisionFields } from '../desk/DecisionFields.tsx'
import { checkDraft, type DecisionMode, draftOf, sentOf } from '../desk/decisionDraft.ts'
import { useDraftWords } from '../desk/useDraftWords.ts'
import { useMove } from '../useAppraisal.ts'
import { placeOf } from './cellAt.ts'

interface QuickDialogProps {
  readonly matrix: AppraisalMatrix
  readonly cell: AppraisalCell
  readonly mode: DecisionMode
  readonly onClose: () => void
  /** It was done: on to the next. */
  readonly onDone: () => void
}

/** Other points, or a question, without leaving the matrix. */
export function QuickDialog({ matrix, cell, mode, onClose, onDone }: QuickDialogProps) {
  const { t, language, unitName } = useWorkspace()
  const move = useMove()
  const say = useSay()
  const words = useDraftWords()
  const unit = matrix.units[cell.unit]?.unit
  const indicator = matrix.indicators[cell.indicator]
  const place = {
    minPoints: null,
    maxPoints: indicator?.maxPoints ?? null,
    now: matrix.now,
    language,
  }
  const { state, field } = useForm({
    initial: { ...draftOf(mode), mode: String(mode) },
    rules: words.rules((draft) => checkDraft({ ...draft, mode }, place)),
    async submit(draft) {
      const sent = sentOf({ ...draft, mode }, { ...place, base: cell.version })
      if (sent === undefined) return
      const after = await move(placeOf(matrix, cell), sent)
      say(
        t('matrix.done', { unit: unitName(after.unit), state: t(`appraisalState.${after.state}`) }),
      )
      onDone()
    },
  })
  return (
    <Dialog
      title={t(`quickTitle.${mode === 'ask' ? 'ask' : 'points'}`, {
        unit: unit === undefined ? '' : unitName(unit),
        number: indicator?.number ?? '',
      })}
      onClose={onClose}
    >
      <Form
        state={state}
        submit={t(`decisionSubmit.${mode}`)}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <DecisionFields field={field} mode={mode} maxPoints={place.maxPoints} />
      </Form>
    </Dialog>
  )
}
