import { RegisteredUnitKind } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { BegunUnitFields } from './BegunUnitFields.tsx'
import { type EventValues, noUnit, type Subject } from './unitEventForm.ts'
import styles from './UnitTree.module.css'

interface UnitEventFieldsProps {
  readonly values: EventValues
  readonly field: <Name extends keyof EventValues & string>(
    name: Name,
  ) => FieldState<EventValues[Name]>
  readonly subject: Subject
}

/** What an event of the kind needs beside its day and its document. */
export function UnitEventFields({ values, field, subject }: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  switch (values.kind) {
    case 'create':
      return (
        <BegunUnitFields
          {...field('begun')}
          label={t('unitEvent.begun')}
          kinds={RegisteredUnitKind.options}
        />
      )
    case 'rename':
      return <BegunUnitFields {...field('begun')} label={t('unitEvent.newName')} nameOnly />
    case 're-parent':
      return <UnitField {...field('parent')} label={t('unitEvent.parent')} />
    case 'merge':
      return <MergeFields values={values} field={field} subject={subject} />
    case 'split':
      return <PartFields {...field('parts')} subject={subject} />
    case 'transfer':
      return (
        <>
          <UnitField {...field('receiver')} label={t('unitEvent.receiver')} />
          <TextField
            {...field('share')}
            label={t('unitEvent.share')}
            hint={t('unitEvent.shareHint')}
          />
        </>
      )
    case 'dissolve':
      return null
    default:
      throw new Error(`unknown kind of unit event: ${String(values.kind satisfies never)}`)
  }
}

function MergeFields({ values, field }: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <OtherUnits {...field('others')} />
      <RadioField
        {...field('into')}
        label={t('unitEvent.into')}
        options={[
          { value: 'new', text: t('unitEvent.intoNew') },
          { value: 'existing', text: t('unitEvent.intoExisting') },
        ]}
      />
      {values.into === 'new' ? (
        <BegunUnitFields {...field('begun')} label={t('unitEvent.begun')} />
      ) : (
        <UnitField {...field('receiver')} label={t('unitEvent.receiver')} />
      )}
    </>
  )
}

/** Units chosen one after another, each with a button to take it out again. */
function OtherUnits({ value, onChange, ...field }: FieldState<readonly ComboOption[]>) {
  const { t } = useWorkspace()
  // A field of its own for each choice, or the words of the last one would stay in it.
  const [round, setRound] = useState(0)
  function add(unit: ComboOption | null) {
    if (unit === null) return
    if (value.every(({ key }) => key !== unit.key)) onChange([...value, unit])
    setRound(round + 1)
  }
  return (
    <>
      <UnitField
        key={round}
        {...field}
        value={null}
        onChange={add}
        label={t('unitEvent.others')}
        hint={t('unitEvent.othersHint')}
      />
      <ul className={styles.plain} aria-label={t('unitEvent.others')}>
        {value.map((unit) => (
          <li key={unit.key} className={styles.chosen}>
            {unit.text}
            <Button
              small
              kind="quiet"
              onPress={() => onChange(value.filter(({ key }) => key !== unit.key))}
            >
              {t('unitEvent.remove', { name: unit.text })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

type PartFieldsProps = FieldState<EventValues['parts']> & { readonly subject: Subject }

function PartFields({ id, name, value, error, onChange, subject }: PartFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      {value.map((part, place) => (
        <BegunUnitFields
          // Parts have no name until they are given one; they are added and taken away at the end.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          id={place === 0 ? id : `${id}-${place}`}
          name={name}
          value={part}
          error={place === 0 ? error : undefined}
          onChange={(changed) => onChange(value.with(place, changed))}
          label={t('unitEvent.partNumber', { number: place + 1 })}
          share
        />
      ))}
      <p className={styles.chosen}>
        <Button small onPress={() => onChange([...value, noUnit(subject.kind)])}>
          {t('unitEvent.addPart')}
        </Button>
        {value.length > 2 ? (
          <Button small kind="quiet" onPress={() => onChange(value.slice(0, -1))}>
            {t('unitEvent.removePart')}
          </Button>
        ) : null}
      </p>
    </>
  )
}
