import type { NewCitation, SubmissionDetail } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { readNumber } from '../../frameworks/numberText.ts'
import { CitedDocuments } from './CitedDocuments.tsx'
import { useNodeTitle } from './QuestionItem.tsx'
import type { UnitAnswer } from './unitAnswers.ts'
import { useKeepUnitAppraisal } from './useUnitAppraisal.ts'

interface LodgeDialogProps {
  readonly detail: SubmissionDetail
  readonly answer: UnitAnswer
  readonly maxPoints: number | null
  readonly onClose: () => void
}

/** An appeal to the council against the points of an answer, with what the unit holds to be right. */
export function LodgeDialog({ detail, answer, maxPoints, onClose }: LodgeDialogProps) {
  const { t, client, language } = useWorkspace()
  const keep = useKeepUnitAppraisal()
  const say = useSay()
  const title = useNodeTitle(detail, answer.node)
  const none: readonly NewCitation[] = []
  const { state, field } = useForm({
    initial: { reason: '', points: '', citations: none },
    rules: {
      reason: (typed) =>
        typed.trim().length >= 10 && typed.length <= 5000 ? undefined : t('lodge.rule'),
      points(typed) {
        if (typed.trim() === '') return undefined
        const points = readNumber(typed, language)
        if (points === undefined) return t('draftProblem.no-number')
        return maxPoints !== null && points > maxPoints
          ? t('draftProblem.above-maximum')
          : undefined
      },
    },
    async submit({ reason, points, citations }) {
      const proposedPoints = readNumber(points, language) ?? null
      const body = { reason: reason.trim(), proposedPoints, citations: [...citations] }
      keep(await client.lodgeAppeal(detail.id, answer.node, body))
      say(t('lodge.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('lodge.title', { indicator: title })} onClose={onClose}>
      <p>{t('lodge.what')}</p>
      <Form
        state={state}
        submit={t('lodge.send')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <TextField {...field('reason')} label={t('lodge.reason')} hint={t('lodge.hint')} rows={5} />
        <TextField
          {...field('points')}
          label={t('lodge.points')}
          hint={
            maxPoints === null
              ? t('decision.pointsHintFree')
              : t('decision.pointsHint', { max: formatPlain(maxPoints, language) })
          }
          narrow
          optional
        />
        <CitedDocuments {...field('citations')} unit={detail.unit.code} />
      </Form>
    </Dialog>
  )
}
