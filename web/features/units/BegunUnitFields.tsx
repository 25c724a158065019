import type { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { type BegunUnit, hasGsoCode } from './unitEventForm.ts'
import styles from './UnitTree.module.css'

interface BegunUnitFieldsProps extends FieldState<BegunUnit> {
  readonly label: string
  /** The unit is there already and gets another name. */
  readonly nameOnly?: boolean
  /** Which kinds it may have; without them it is not asked. */
  readonly kinds?: readonly RegisteredUnitKind[]
}

/** Names, code and kind of a unit that begins, in a group of their own. */
export function BegunUnitFields(props: BegunUnitFieldsProps) {
  const { id, value, partErrors, onChange, label, nameOnly, kinds = [] } = props
  const { t } = useWorkspace()
  const text = (name: 'code' | 'name' | 'shortName' | 'nameEn' | 'gsoCode') => ({
    id: `${id}-${name}`,
    name,
    value: value[name],
    error: partErrors?.[name],
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
  })
  return (
    <fieldset className={styles.fieldset}>
      <legend>{label}</legend>
      <TextField {...text('name')} label={t('unitEvent.name')} hint={t('unitEvent.nameHint')} />
      <TextField
        {...text('shortName')}
        label={t('unitEvent.shortName')}
        hint={t('unitEvent.shortNameHint')}
        optional
      />
      <TextField
        {...text('nameEn')}
        label={t('unitEvent.nameEn')}
        hint={t('unitEvent.nameEnHint')}
        optional
      />
      {nameOnly === true ? null : (
        <TextField {...text('code')} label={t('unitEvent.code')} hint={t('unitEvent.codeHint')} />
      )}
      {kinds.length === 0 ? null : (
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
      {nameOnly === true || !hasGsoCode(value.kind) ? null : (
        <TextField
          {...text('gsoCode')}
          label={t('unitEvent.gsoCode')}
          hint={t('unitEvent.gsoCodeHint')}
          optional
        />
      )}
    </fieldset>
  )
}
