import type { RoundDetail, RoundReminded, UnitProgress } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { useFinish } from '../../people/useFinish.ts'
import { planReminder, type ReminderPlan } from './progressRows.ts'
import styles from './progress.module.css'

interface RemindDialogProps {
  readonly round: RoundDetail
  readonly units: readonly UnitProgress[]
  readonly now: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Says who will be told, and tells them; then says whom it reached. */
export function RemindDialog({ round, units, now, onClose, onDone }: RemindDialogProps) {
  const { t, client } = useWorkspace()
  const finish = useFinish()
  const [told, setTold] = useState<RoundReminded | null>(null)
  // As it was when the window was opened: what is told is not counted as told lately.
  const [plan] = useState(() => planReminder(units, now))
  const { state, field } = useForm({
    initial: { message: '' },
    rules: {
      message: ({ length }) => (length > 1000 ? t('progress.messageRule') : undefined),
    },
    async submit({ message }) {
      const answer = await client.remindRound(round.id, {
        units: plan.due.map(({ unit }) => unit.code),
        message: message.trim() || null,
      })
      await finish({ done: t('progress.told', { people: answer.people, units: answer.units }) })
      setTold(answer)
      onDone()
    },
  })
  return (
    <Dialog title={t('progress.remindTitle', { name: round.name })} onClose={onClose}>
      {told !== null ? (
        <Told told={told} onClose={onClose} />
      ) : plan.due.length === 0 ? (
        <>
          <Preview plan={plan} />
          <Button onPress={onClose}>{t('dialog.close')}</Button>
        </>
      ) : (
        <Form
          state={state}
          submit={t('progress.remindDo', { count: plan.due.length })}
          beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
        >
          <Preview plan={plan} />
          <TextField
            {...field('message')}
            label={t('progress.message')}
            hint={t('progress.messageHint')}
            optional
            rows={3}
          />
        </Form>
      )}
    </Dialog>
  )
}

/** Which units, whom in each, and when each was reminded last. */
function Preview({ plan: { due, lately, idle } }: { readonly plan: ReminderPlan }) {
  const { t, unitName, dateTime } = useWorkspace()
  return (
    <div className={styles.preview}>
      {due.length === 0 ? <p>{t('progress.noneDue')}</p> : <p>{t('progress.previewWhat')}</p>}
      {due.length === 0 ? null : (
        // A long list scrolls by the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className={styles.previewList} tabIndex={0} aria-label={t('progress.previewList')}>
          {due.map((each) => (
            <li key={each.unit.code}>
              <b>{unitName(each.unit)}</b>{' '}
              <span className={styles.inlineFaint}>
                {isUnheld(each) ? t('progress.unheld') : t(`reminded.${each.waitsFor}`)}
                {'; '}
                {each.remindedAt === null
                  ? t('progress.neverReminded')
                  : t('progress.remindedAt', { at: dateTime(each.remindedAt) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {lately.length === 0 ? null : (
        <p>
          {t('progress.lately', {
            count: lately.length,
            units: lately.map(({ unit }) => unitName(unit)).join(', '),
          })}
        </p>
      )}
      {idle.length === 0 ? null : <p>{t('progress.idle', { count: idle.length })}</p>}
    </div>
  )
}

/** Nobody holds the post that it waits for. */
function isUnheld({ waitsFor, flags }: UnitProgress): boolean {
  return flags.includes(waitsFor === 'head' ? 'no-head' : 'no-officer')
}

function Told({ told, onClose }: { readonly told: RoundReminded; readonly onClose: () => void }) {
  const { t, unitName } = useWorkspace()
  const { people, units, withoutPeople, remindedLately } = told
  return (
    <>
      <div className={styles.preview}>
        <p>{t('progress.told', { people, units })}</p>
        {withoutPeople.length === 0 ? null : (
          <p>{t('progress.nobodyTold', { units: withoutPeople.map(unitName).join(', ') })}</p>
        )}
        {remindedLately.length === 0 ? null : (
          <p>
            {t('progress.lately', {
              count: remindedLately.length,
              units: remindedLately.map(({ unit }) => unitName(unit)).join(', '),
            })}
          </p>
        )}
      </div>
      <Button kind="primary" onPress={onClose}>
        {t('dialog.close')}
      </Button>
    </>
  )
}
