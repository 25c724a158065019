import { useEffect } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { today } from '../people/today.ts'
import { parsePercent } from './percent.ts'
import { UnitEventFields } from './UnitEventFields.tsx'
import type { Foreseen } from './UnitEventScreen.tsx'
import {
  type BegunUnit,
  type EventValues,
  noEvent,
  sentEdit,
  type Subject,
} from './unitEventForm.ts'
import styles from './UnitTree.module.css'

interface UnitEventFormProps {
  readonly kind: EventValues['kind']
  readonly subject: Subject
  /** What was looked at ahead is no longer what would be recorded. */
  readonly onChange: () => void
  readonly onForeseen: (foreseen: Foreseen) => void
}

/** What happened, when and by which document; sent to be looked at, not yet to be recorded. */
export function UnitEventForm({ kind, subject, onChange, onForeseen }: UnitEventFormProps) {
  const { t, client } = useWorkspace()
  const { state, values, field } = useForm<EventValues>({
    initial: noEvent(kind, subject, today()),
    rules: useEventRules(),
    async submit(sent) {
      const edit = sentEdit(sent, subject)
      if (edit === undefined) return
      const preview = await client.previewUnitEvent({ ...edit, posts: [] })
      onForeseen({ edit, preview })
    },
  })
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the parent's function is new every time
  useEffect(onChange, [values])
  return (
    <Form state={state} submit={t('unitEvent.preview')}>
      <UnitEventFields values={values} field={field} subject={subject} />
      <DateField
        {...field('effectiveOn')}
        label={t('unitEvent.effectiveOn')}
        hint={t('unitEvent.effectiveOnHint')}
      />
      <fieldset className={styles.fieldset}>
        <legend>{t('unitEvent.document')}</legend>
        <TextField
          {...field('number')}
          label={t('unitEvent.number')}
          hint={t('unitEvent.numberHint')}
        />
        <DateField {...field('issuedOn')} label={t('unitEvent.issuedOn')} />
        <TextField {...field('issuer')} label={t('unitEvent.issuer')} />
      </fieldset>
      <TextField {...field('note')} label={t('unitEvent.note')} optional rows={2} />
    </Form>
  )
}

function useEventRules() {
  const { t } = useWorkspace()
  const day = (value: string) => (isDay(value) ? undefined : t('unitEvent.dayRule'))
  const line = (value: string) => (value.trim() === '' ? t('unitEvent.lineRule') : undefined)
  const begins = ({ kind, into }: EventValues) =>
    kind === 'create' || (kind === 'merge' && into === 'new')
  const whole = ({ code, name }: BegunUnit) => code.trim() !== '' && name.trim() !== ''
  const chosen = (value: unknown) => (value === null ? t('unitEvent.unitRule') : undefined)
  return {
    effectiveOn: day,
    begun: (value: BegunUnit, values: EventValues) => {
      if (values.kind === 'rename') return line(value.name)
      return begins(values) && !whole(value) ? t('unitEvent.begunRule') : undefined
    },
    parent: (value: unknown, { kind }: EventValues) =>
      kind === 're-parent' ? chosen(value) : undefined,
    others: (value: readonly unknown[], { kind, into }: EventValues) =>
      kind === 'merge' && into === 'new' && value.length === 0
        ? t('unitEvent.othersRule')
        : undefined,
    receiver: (value: unknown, { kind, into }: EventValues) =>
      kind === 'transfer' || (kind === 'merge' && into === 'existing') ? chosen(value) : undefined,
    parts: (value: readonly BegunUnit[], { kind }: EventValues) =>
      kind === 'split' &&
      value.some((part) => !whole(part) || parsePercent(part.share) === undefined)
        ? t('unitEvent.partsRule')
        : undefined,
    share: (value: string, { kind }: EventValues) =>
      kind === 'transfer' && parsePercent(value) === undefined
        ? t('unitEvent.shareRule')
        : undefined,
    number: line,
    issuedOn: day,
    issuer: line,
  }
}
