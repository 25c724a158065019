import type { FrameworkDraftList } from '@thang/contracts'
import { useState } from 'react'
import { fold } from '../../app/i18n/fold.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { ComboField, type ComboOption } from '../../ui/controls/ComboField.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'

type MayCreate = FrameworkDraftList['mayCreate']

/** Whose set it is to be, as a form keeps it: of the country or of a unit. */
export interface Owner {
  readonly owner: string
  readonly unit: ComboOption | null
}

/** The first that may be chosen. */
export function firstOwner({ national }: MayCreate): Owner {
  return { owner: national ? 'national' : 'unit', unit: null }
}

/** The code of the unit that was chosen; null for the country. */
export function ownerUnit({ owner, unit }: Owner): string | null {
  return owner === 'unit' ? (unit?.key ?? null) : null
}

interface OwnerFieldsProps {
  readonly mayCreate: MayCreate
  readonly owner: FieldState<string>
  readonly unit: FieldState<ComboOption | null>
}

/** Whose set it will be; not asked where there is one answer only. */
export function OwnerFields({ mayCreate, owner, unit }: OwnerFieldsProps) {
  const { t } = useWorkspace()
  const owners = [
    ...(mayCreate.national ? [{ value: 'national', text: t('draft.national') }] : []),
    ...(mayCreate.units.length > 0 ? [{ value: 'unit', text: t('newDraft.ofUnit') }] : []),
  ]
  return (
    <>
      {owners.length < 2 ? null : (
        <RadioField {...owner} label={t('newDraft.owner')} options={owners} />
      )}
      {owner.value === 'unit' ? <UnitOfOwner {...unit} units={mayCreate.units} /> : null}
    </>
  )
}

interface UnitOfOwnerProps extends FieldState<ComboOption | null> {
  readonly units: MayCreate['units']
}

const mostShown = 60

function UnitOfOwner({ units, ...field }: UnitOfOwnerProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const options = units
    .filter((unit) => fold(unitName(unit)).includes(fold(words)))
    .slice(0, mostShown)
    .map((unit) => ({ key: unit.code, text: unitName(unit) }))
  return (
    <ComboField
      {...field}
      label={t('newDraft.unit')}
      options={options}
      onSearch={setWords}
      placeholder={t('unit.placeholder')}
    />
  )
}
