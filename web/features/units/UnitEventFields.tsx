import { RegisteredUnitKind } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { BegunUnitFields } from './BegunUnitFields.tsx'
import { MergeFields } from './MergeFields.tsx'
import { SharedUnits } from './SharedUnits.tsx'
import { ShareSum } from './ShareSum.tsx'
import { SplitFields } from './SplitFields.tsx'
import type { EventValues, Subject } from './unitEventForm.ts'

export interface UnitEventFieldsProps {
  readonly values: EventValues
  readonly field: <Name extends keyof EventValues & string>(
    name: Name,
  ) => FieldState<EventValues[Name]>
  readonly subject: Subject
}

/** What an event of the kind needs beside its day and its document. */
export function UnitEventFields(props: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  const { values, field } = props
  const { kind, effectiveOn } = values
  switch (kind) {
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
      return <UnitField {...field('parent')} on={effectiveOn} label={t('unitEvent.parent')} />
    case 'merge':
      return <MergeFields {...props} />
    case 'split':
      return <SplitFields {...props} />
    case 'transfer':
      return <TransferFields {...props} />
    case 'dissolve':
      return <HeirFields {...props} />
    default:
      throw new Error(`unknown kind of unit event: ${String(kind satisfies never)}`)
  }
}

function TransferFields({ values, field }: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <UnitField {...field('receiver')} on={values.effectiveOn} label={t('unitEvent.receiver')} />
      <TextField
        {...field('share')}
        label={t('unitEvent.share')}
        narrow
        hint={t('unitEvent.shareHint')}
      />
    </>
  )
}

function HeirFields({ values, field }: UnitEventFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <SharedUnits
        {...field('heirs')}
        on={values.effectiveOn}
        label={t('unitEvent.heirs')}
        hint={t('unitEvent.heirsHint')}
        shareHint={t('unitEvent.shareHint')}
        usualShare=""
        optional
      />
      {values.heirs.length === 0 ? null : <ShareSum typed={values.heirs} mayLeave />}
    </>
  )
}
