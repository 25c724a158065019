import { useEffect } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField } from '../../ui/controls/DateField.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { keepEvent } from './keptEvent.ts'
import { sentEdit } from './sentEdit.ts'
import { UnitEventFields } from './UnitEventFields.tsx'
import type { Foreseen } from './UnitEventScreen.tsx'
import { type EventValues, type Subject, usualKind } from './unitEventForm.ts'
import { useEventRules } from './useEventRules.ts'
import styles from './UnitTree.module.css'

interface UnitEventFormProps {
  /** Kinds of event that one may record. */
  readonly kinds: readonly EventValues['kind'][]
  readonly subject: Subject
  readonly initial: EventValues
  /** Undefined once something is changed: what was looked at is no longer what would be recorded. */
  readonly onForeseen: (foreseen: Foreseen | undefined) => void
}

/** What happened, when and by which document; sent to be looked at, not yet to be recorded. */
export function UnitEventForm(props: UnitEventFormProps) {
  const { kinds, subject, initial, onForeseen } = props
  const { t, client } = useWorkspace()
  const { state, values, field, change, forgive } = useForm<EventValues>({
    initial,
    rules: useEventRules(),
    async submit(sent) {
      const edit = sentEdit(sent, subject)
      if (edit === undefined) return
      const preview = await client.previewUnitEvent({ ...edit, posts: [] })
      onForeseen({ edit, preview })
    },
  })
  useEffect(() => {
    if (values !== initial) keepEvent(subject.code, values)
    onForeseen(undefined)
  }, [values, initial, subject.code, onForeseen])
  function choose(chosen: string) {
    const kind = kinds.find((each) => each === chosen) ?? values.kind
    change('kind', kind)
    change('begun', { ...values.begun, kind: usualKind(kind, subject) })
    forgive()
  }
  return (
    <Form state={state} submit={t('unitEvent.preview')}>
      <SelectField
        {...field('kind')}
        label={t('unitEvent.kind')}
        hint={t(`unitEventWhat.${values.kind}`)}
        onChange={choose}
        options={kinds.map((kind) => ({ value: kind, text: t(`unitEventKind.${kind}`) }))}
      />
      <DateField
        {...field('effectiveOn')}
        label={t('unitEvent.effectiveOn')}
        hint={t('unitEvent.effectiveOnHint')}
      />
      <UnitEventFields values={values} field={field} subject={subject} />
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
