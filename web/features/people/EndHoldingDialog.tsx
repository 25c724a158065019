import type { Holding } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { postName } from './postWords.ts'
import { isReason } from './ReasonDialog.tsx'
import { today } from './today.ts'
import { useFinish } from './useFinish.ts'

interface EndHoldingDialogProps {
  readonly holding: Holding
  readonly onClose: () => void
}

/** Ends a holding at once or at the end of a day. */
export function EndHoldingDialog({ holding, onClose }: EndHoldingDialogProps) {
  const workspace = useWorkspace()
  const { t, date } = workspace
  const { state, field, values } = useEndForm(holding, onClose)
  return (
    <Dialog
      title={t('holding.endOf', {
        title: postName(holding.post, workspace),
        name: holding.person.name,
      })}
      onClose={onClose}
    >
      <Form
        state={state}
        submit={t('holding.end')}
        kind="danger"
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <RadioField
          {...field('when')}
          label={t('holding.endWhen')}
          options={[
            { value: 'day', text: t('holding.endLater') },
            { value: 'now', text: t('holding.endAtOnce') },
          ]}
        />
        {values.when === 'now' ? null : (
          <DateField
            {...field('endsOn')}
            label={t('holding.endDay')}
            hint={
              holding.endsOn === null
                ? t('holding.endDayHint')
                : `${t('holding.endDayHint')} ${t('holding.endShortens', { day: date(holding.endsOn) })}`
            }
          />
        )}
        <TextField
          {...field('reason')}
          label={t('reason.label')}
          hint={t('reason.hint')}
          rows={3}
        />
      </Form>
    </Dialog>
  )
}

function useEndForm(holding: Holding, onClose: () => void) {
  const { t, date, client } = useWorkspace()
  const finish = useFinish()
  const name = holding.person.name
  const title = holding.post.title
  return useForm({
    initial: { when: 'day', endsOn: '', reason: '' },
    rules: {
      endsOn: (value, { when }) =>
        when === 'now' || (isDay(value) && value >= today()) ? undefined : t('holding.endRule'),
      reason: (value) => (isReason(value) ? undefined : t('reason.rule')),
    },
    async submit({ when, endsOn, reason }) {
      const day = when === 'now' ? null : endsOn
      await client.endHolding(holding.id, { endsOn: day, reason: reason.trim() })
      const done =
        day === null
          ? t('holding.ended', { name, title })
          : t('holding.endsOnDone', { name, title, day: date(day) })
      await finish({ done, shows: `holding-${holding.id}`, close: onClose })
    },
  })
}
