import type { RoundList } from '@thang/contracts'
import { useState } from 'react'
import { matches } from '../../../app/i18n/fold.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import { ComboField } from '../../../ui/controls/ComboField.tsx'
import { planFieldId } from './usePlanForm.ts'

interface OwnerFieldProps {
  readonly mayCreate: RoundList['mayCreate']
  /** Null: for the whole country. */
  readonly owner: string | null
  readonly error: string | undefined
  readonly onChange: (owner: string | null) => void
}

const mostShown = 60

/** Whose round it is to be; not asked where there is one answer only. */
export function OwnerField({ mayCreate, owner, error, onChange }: OwnerFieldProps) {
  const { t, unitName } = useWorkspace()
  const [words, setWords] = useState('')
  const { units, national } = mayCreate
  const found = units.find(({ code }) => code === owner)
  if (units.length + Number(national) < 2) return null
  const options = units
    .filter(({ name, nameEn }) => matches(words, name, nameEn))
    .slice(0, mostShown)
    .map((unit) => ({ key: unit.code, text: unitName(unit), detail: t(`unitKind.${unit.kind}`) }))
  return (
    <>
      {national ? (
        <CheckField
          id="plan-national"
          name="national"
          label={t('plan.national')}
          error={undefined}
          value={owner === null}
          onChange={(yes) => onChange(yes ? null : (units[0]?.code ?? null))}
        />
      ) : null}
      {national && owner === null ? null : (
        <ComboField
          key={owner}
          id={planFieldId('owner')}
          name="owner"
          label={t('plan.owner')}
          hint={t('plan.ownerHint')}
          error={error}
          value={found === undefined ? null : { key: found.code, text: unitName(found) }}
          onChange={(option) => onChange(option?.key ?? owner)}
          options={options}
          onSearch={setWords}
          placeholder={t('unit.placeholder')}
        />
      )}
    </>
  )
}
