import type { AppraisalBulkDone } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { DecisionFields } from '../desk/DecisionFields.tsx'
import { checkDraft, draftOf, type DecisionMode, sentOf } from '../desk/decisionDraft.ts'
import { useDraftWords } from '../desk/useDraftWords.ts'
import { useRenewAppraisal } from '../useAppraisal.ts'
import { BulkDone } from './BulkDone.tsx'
import { BulkPreview } from './BulkPreview.tsx'
import { type BulkAction, bulkAnswers, planBulk } from './bulkPlan.ts'
import styles from './matrix.module.css'
import type { MatrixSight } from './useMatrixView.ts'

interface BulkDialogProps {
  readonly sight: MatrixSight
  readonly onClose: () => void
}

const modes = ['accept', 'points', 'not-applicable', 'ask', 'confirm'] as const

/** Acts on all that is in sight: says on how many first, and afterwards what was left and why. */
export function BulkDialog({ sight, onClose }: BulkDialogProps) {
  const { t } = useWorkspace()
  const bulk = useBulk(sight)
  if (bulk.done !== null) {
    return (
      <Dialog title={t('bulk.doneTitle')} onClose={onClose}>
        <BulkDone matrix={sight.matrix} done={bulk.done} />
        <div className={styles.dialogButtons}>
          <Button kind="primary" onPress={onClose}>
            {t('dialog.close')}
          </Button>
        </div>
      </Dialog>
    )
  }
  const { plan, state, field } = bulk
  const count = plan.cells.length
  return (
    <Dialog title={t('bulk.title', { count: sight.view.cells.length })} onClose={onClose}>
      <Form
        state={state}
        submit={t(`bulkSubmit.${bulk.mode}`, { count })}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <RadioField
          {...field('mode')}
          label={t('bulk.what')}
          options={modes.map((mode) => ({ value: mode, text: t(`bulkMode.${mode}`) }))}
        />
        <BulkPreview plan={plan} matrix={sight.matrix} />
        <DecisionFields field={field} mode={bulk.mode} maxPoints={bulk.least} />
      </Form>
    </Dialog>
  )
}

function useBulk(sight: MatrixSight) {
  const { t, client, language } = useWorkspace()
  const renew = useRenewAppraisal()
  const words = useDraftWords()
  const [done, setDone] = useState<AppraisalBulkDone | null>(null)
  // As it was when the window was opened: what others do meanwhile is left by the server, and told.
  const [{ matrix, view }] = useState(sight)
  const planOf = (mode: string) => planBulk(matrix, view.cells, actionOf(modeOf(mode)))
  const place = (mode: string) => {
    const maxima = planOf(mode).cells.flatMap(
      ({ indicator }) => matrix.indicators[indicator]?.maxPoints ?? [],
    )
    const maxPoints = maxima.length === 0 ? null : Math.min(...maxima)
    return { minPoints: null, maxPoints, now: matrix.now, language }
  }
  const { state, field, values } = useForm({
    initial: { ...draftOf('accept'), mode: startOf(matrix.mayBulk) },
    rules: {
      mode: (mode) => (planOf(mode).cells.length === 0 ? t('bulk.nothing') : undefined),
      ...words.rules((draft) =>
        checkDraft({ ...draft, mode: modeOf(draft.mode) }, place(draft.mode)),
      ),
    },
    async submit(draft) {
      const mode = modeOf(draft.mode)
      const sent = sentOf({ ...draft, mode }, { ...place(mode), base: 0 })
      if (sent === undefined) return
      const { reason, decision, explainUntil } = sent.body
      const answers = bulkAnswers(matrix, planOf(mode).cells)
      const body = { action: actionOf(mode), reason, decision, explainUntil, answers }
      const answer = await client.appraiseMany(matrix.round.id, body)
      setDone(answer)
      await renew()
    },
  })
  const mode = modeOf(values.mode)
  return { done, plan: planOf(mode), least: place(mode).maxPoints, mode, state, field }
}

type BulkMode = (typeof modes)[number]

function modeOf(text: string): BulkMode {
  return modes.find((each) => each === text) ?? 'accept'
}

function actionOf(mode: DecisionMode): BulkAction {
  return mode === 'accept' || mode === 'ask' || mode === 'confirm' ? mode : 'appraise'
}

function startOf(mayDecide: boolean): string {
  return mayDecide ? 'accept' : 'confirm'
}
