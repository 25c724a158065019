import type { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import type { BegunUnit } from './unitEventForm.ts'
import styles from './UnitTree.module.css'

interface BegunUnitFieldsProps extends FieldState<BegunUnit> {
  readonly label: string
  /** The unit is there already and gets another name. */
  readonly nameOnly?: boolean
  /** How much of the unit that is split it gets. */
  readonly share?: boolean
  /** Where its kind is to be chosen. */
  readonly kinds?: readonly RegisteredUnitKind[]
}

/** Code, name and kind of a unit that begins, in a group of their own. */
export function BegunUnitFields(props: BegunUnitFieldsProps) {
  const { id, value, error, onChange, label, nameOnly, share, kinds } = props
  const { t } = useWorkspace()
  const text = (name: 'code' | 'name' | 'shortName' | 'share', first = false) => ({
    // The summary of errors leads to the first.
    id: first ? id : `${id}-${name}`,
    name,
    value: value[name],
    error: first ? error : undefined,
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
  })
  return (
    <fieldset className={styles.fieldset}>
      <legend>{label}</legend>
      <TextField
        {...text('name', true)}
        label={t('unitEvent.name')}
        hint={t('unitEvent.nameHint')}
      />
      <TextField
        {...text('shortName')}
        label={t('unitEvent.shortName')}
        hint={t('unitEvent.shortNameHint')}
        optional
      />
      {nameOnly === true ? null : (
        <TextField {...text('code')} label={t('unitEvent.code')} hint={t('unitEvent.codeHint')} />
      )}
      {kinds === undefined ? null : (
        <SelectField
          id={`${id}-kind`}
          name="kind"
          label={t('unitStory.kind')}
          error={undefined}
          value={value.kind}
          onChange={(chosen) =>
            onChange({ ...value, kind: kinds.find((kind) => kind === chosen) ?? value.kind })
          }
          options={kinds.map((kind) => ({ value: kind, text: t(`unitKind.${kind}`) }))}
        />
      )}
      {share === true ? (
        <TextField
          {...text('share')}
          label={t('unitEvent.share')}
          hint={t('unitEvent.shareHint')}
        />
      ) : null}
    </fieldset>
  )
}
