import type { ResultDecision, ResultSituation } from '@thang/contracts'
import { Answer } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { FactorStep } from '../steps/FactorStep.tsx'
import { DecisionFields } from './DecisionFields.tsx'
import { PublicPreview } from './PublicPreview.tsx'
import { TitleFields } from './TitleFields.tsx'
import { useDecision } from './useDecision.ts'
import { usePublishForm } from './usePublishForm.ts'

interface PublishDialogProps {
  readonly situation: ResultSituation
  readonly onClose: () => void
}

/** Publishes the signed result for good: by which decision, under which titles, and what becomes public. */
export function PublishDialog({ situation, onClose }: PublishDialogProps) {
  const { t } = useWorkspace()
  const asked = useDecision(situation.round.id)
  return (
    <Dialog title={t('publish.title', { round: situation.round.name })} onClose={onClose}>
      <Answer of={asked}>
        {(decision) => <PublishForm {...{ situation, decision, onClose }} />}
      </Answer>
    </Dialog>
  )
}

interface PublishFormProps extends PublishDialogProps {
  readonly decision: ResultDecision
}

function PublishForm({ situation, decision, onClose }: PublishFormProps) {
  const { t } = useWorkspace()
  const { state, field, signed } = usePublishForm({ situation, decision, onClose })
  if (signed.asksFactor) return <FactorStep onProved={() => signed.proved(state.submit)} />
  return (
    <>
      <PublicPreview situation={situation} />
      <Form
        state={state}
        submit={t('publish.do')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <TitleFields situation={situation} titles={field('titles')} />
        <DecisionFields field={field} complete />
      </Form>
    </>
  )
}
