import { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { FieldState, PartErrors } from '../../ui/controls/Field.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { BegunUnitFields } from './BegunUnitFields.tsx'
import { ShareSum } from './ShareSum.tsx'
import type { UnitEventFieldsProps } from './UnitEventFields.tsx'
import { noPart, type SplitPart, type Subject } from './unitEventForm.ts'
import styles from './UnitTree.module.css'

/** Into what the unit is divided, by shares that add up to the whole. */
export function SplitFields({ values, field, subject }: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  const { id, value, partErrors, onChange } = field('parts')
  return (
    <>
      {value.map((part, place) => (
        <PartFields
          // Parts have no name until they are given one; they are added and taken away at the end.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          id={`${id}-${place}`}
          name="part"
          value={part}
          error={undefined}
          partErrors={errorsOf(partErrors, place)}
          onChange={(changed) => onChange(value.with(place, changed))}
          number={place + 1}
          subject={subject}
          on={values.effectiveOn}
        />
      ))}
      <ShareSum typed={value} />
      <p className={styles.chosen}>
        <Button small onPress={() => onChange([...value, noPart(subject.kind)])}>
          {t('unitEvent.addPart')}
        </Button>
        {value.length > 2 ? (
          <Button small kind="quiet" onPress={() => onChange(value.slice(0, -1))}>
            {t('unitEvent.removePart')}
          </Button>
        ) : null}
      </p>
      {value.some(({ to }) => to === 'new') ? (
        <UnitField {...field('under')} on={values.effectiveOn} label={t('unitEvent.under')} />
      ) : null}
    </>
  )
}

/** Of the errors of all parts those of one, by their names in it. */
function errorsOf(all: PartErrors = {}, place: number): PartErrors {
  const start = `${place}-`
  const own = Object.entries(all).filter(([part]) => part.startsWith(start))
  return Object.fromEntries(own.map(([part, message]) => [part.slice(start.length), message]))
}

interface PartFieldsProps extends FieldState<SplitPart> {
  readonly partErrors: PartErrors
  readonly number: number
  readonly subject: Subject
  readonly on: string
}

function PartFields(props: PartFieldsProps) {
  const { id, value, partErrors, onChange, number, subject, on } = props
  const { t } = useWorkspace()
  const label = t('unitEvent.partNumber', { number })
  return (
    <fieldset className={styles.fieldset}>
      <legend>{label}</legend>
      <SelectField
        id={`${id}-to`}
        name="to"
        label={t('unitEvent.partTo')}
        error={undefined}
        value={value.to}
        onChange={(to) =>
          onChange({ ...value, to: destinations.find((one) => one === to) ?? 'new' })
        }
        options={destinations.map((to) => ({
          value: to,
          text: t(`unitEventPart.${to}`, { name: subject.name }),
        }))}
      />
      {value.to === 'new' ? (
        <BegunUnitFields
          id={id}
          name="begun"
          value={value.begun}
          error={undefined}
          partErrors={partErrors}
          onChange={(begun) => onChange({ ...value, begun })}
          label={t('unitEvent.begun')}
          kinds={RegisteredUnitKind.options}
        />
      ) : null}
      {value.to === 'existing' ? (
        <UnitField
          id={`${id}-unit`}
          name="unit"
          value={value.unit}
          error={partErrors['unit']}
          onChange={(unit) => onChange({ ...value, unit })}
          on={on}
          label={t('unitEvent.receiver')}
        />
      ) : null}
      <TextField
        id={`${id}-share`}
        name="share"
        value={value.share}
        error={partErrors['share']}
        onChange={(share) => onChange({ ...value, share })}
        label={t('unitEvent.share')}
        narrow
        hint={t('unitEvent.shareHint')}
      />
    </fieldset>
  )
}

const destinations = ['new', 'existing', 'self'] as const
