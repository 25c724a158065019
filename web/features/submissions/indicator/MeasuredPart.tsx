import type { Answer, AnswerContest } from '@thang/contracts'
import { useState } from 'react'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { isReason } from '../../people/ReasonDialog.tsx'
import styles from '../submissions.module.css'
import type { Desk, DeskItem } from '../useDesk.ts'
import { useRenewSubmissions } from '../useSubmission.ts'

interface MeasuredPartProps {
  readonly desk: Desk
  readonly item: DeskItem
}

/** Where a measured value comes from; the unit contests it with a reason, and may take that back. */
export function MeasuredPart({ desk, item }: MeasuredPartProps) {
  const { t } = useWorkspace()
  const [contesting, setContesting] = useState(false)
  const { origin, contest } = item.answer
  const mayContest = origin === 'measured' && desk.actions.includes('contest')
  if (origin === 'reported' && contest === null) return null
  return (
    <Notice title={t(`origin.${origin}`)}>
      <Origin answer={item.answer} />
      {contest === null ? null : <Contest contest={contest} />}
      <div className={styles.buttons}>
        {mayContest && contest?.state !== 'open' ? (
          <Button onPress={() => setContesting(true)}>{t('contest.open')}</Button>
        ) : null}
        {contest?.state === 'open' && mayContest ? <TakeBack {...{ desk, item }} /> : null}
      </div>
      {contesting ? (
        <ContestDialog {...{ desk, item }} onClose={() => setContesting(false)} />
      ) : null}
    </Notice>
  )
}

function Origin({ answer: { provenance, origin } }: { readonly answer: Answer }) {
  const { t, date, dateTime } = useWorkspace()
  if (provenance === null) return origin === 'measured' ? <p>{t('origin.unknown')}</p> : null
  const { system, document, asOf, file, importedAt, importedBy } = provenance
  const parts = [
    system,
    ...(document === null ? [] : [document]),
    ...(asOf === null ? [] : [t('origin.asOf', { day: date(asOf) })]),
    ...(file === null ? [] : [t('origin.file', { file })]),
    t('origin.taken', { who: importedBy.name, at: dateTime(importedAt) }),
  ]
  return <p>{parts.join('; ')}.</p>
}

function Contest({ contest: { reason, by, at, state } }: { readonly contest: AnswerContest }) {
  const { t, dateTime } = useWorkspace()
  return (
    <p>
      <b>{t(`contestState.${state}`)}</b> – {by.name}, {dateTime(at)}: {reason}
    </p>
  )
}

function TakeBack({ desk, item }: MeasuredPartProps) {
  const { t } = useWorkspace()
  const { run, busy, problem } = useChange({
    change: (client) => client.takeBackContest(desk.detail.id, item.node.code),
    done: t('contest.takenBack'),
    renews: ['submissions'],
  })
  return (
    <>
      <Button onPress={() => run()} busy={busy ? t('form.busy') : undefined}>
        {t('contest.takeBack')}
      </Button>
      {problem === null ? null : <p>{problem.message}</p>}
    </>
  )
}

function ContestDialog({
  desk,
  item,
  onClose,
}: MeasuredPartProps & { readonly onClose: () => void }) {
  const { t, client } = useWorkspace()
  const renew = useRenewSubmissions()
  const say = useSay()
  const { state, field } = useForm({
    initial: { reason: '' },
    rules: { reason: (value) => (isReason(value) ? undefined : t('reason.rule')) },
    async submit({ reason }) {
      await client.contestMeasured(desk.detail.id, item.node.code, {
        reason: reason.trim(),
        proposed: null,
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
