import type { AnswerContent } from '@thang/contracts'
import { askedInputs } from '@thang/engine'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { AnswerInputs } from '../inputs/AnswerInputs.tsx'
import { emptyContent, sameContent } from '../saving/contentParts.ts'
import { selfScoreOf } from '../selfScore.ts'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { useRenewSubmissions } from '../useSubmission.ts'
import { useScoreWords } from './ScoreBox.tsx'

interface ContestDialogProps {
  readonly desk: Desk
  readonly item: DeskItem
  readonly onClose: () => void
}

/** Why a measured value is not right, and what the unit says is: by the fields that the rule asks for. */
export function ContestDialog({ desk, item, onClose }: ContestDialogProps) {
  const { t, client } = useWorkspace()
  const renew = useRenewSubmissions()
  const say = useSay()
  const measured: AnswerContent = { ...emptyContent, inputs: item.answer.content.inputs }
  const [proposed, setProposed] = useState(measured)
  const isOther = !sameContent(measured, proposed)
  const { state, field } = useForm({
    initial: { reason: '' },
    rules: { reason: (value) => (isReason(value) ? undefined : t('reason.rule')) },
    async submit({ reason }) {
      await client.contestMeasured(desk.detail.id, item.node.code, {
        reason: reason.trim(),
        proposed: isOther ? proposed : null,
      })
      await renew()
      say(t('contest.done'))
      onClose()
    },
  })
  return (
    <Dialog title={t('contest.title', { code: item.node.code })} onClose={onClose}>
      <p>{t('contest.what')}</p>
      <Form
        state={state}
        submit={t('contest.send')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <ProposedInputs {...{ desk, item, proposed, isOther }} onChange={setProposed} />
        <TextField
          {...field('reason')}
          label={t('contest.reason')}
          hint={t('contest.hint')}
          rows={4}
        />
      </Form>
    </Dialog>
  )
}

interface ProposedInputsProps extends Pick<ContestDialogProps, 'desk' | 'item'> {
  readonly proposed: AnswerContent
  readonly isOther: boolean
  readonly onChange: (content: AnswerContent) => void
}

/** The measured values to be put right, and what would come of them. */
function ProposedInputs({ desk, item, proposed, isOther, onChange }: ProposedInputsProps) {
  const { t } = useWorkspace()
  const { node, answer } = item
  const score = selfScoreOf({ node, content: proposed, evaluate: desk.evaluate })
  const said = useScoreWords(score)
  if (askedInputs(node).length === 0) return null
  const filling = {
    framework: desk.detail.framework,
    mayEdit: true,
    type: onChange,
    flush: () => undefined,
  }
  return (
    <fieldset className={styles.proposed}>
      <legend>{t('contest.proposed')}</legend>
      <p className={styles.hint}>{t('contest.proposedHint')}</p>
      <AnswerInputs
        item={{ ...item, answer: { ...answer, content: proposed } }}
        filling={filling}
      />
      <output className={styles.hint}>
        {isOther ? t('contest.wouldBe', { score: said }) : t('contest.unchanged')}
      </output>
    </fieldset>
  )
}
