import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { publicApi } from './publicApi.ts'

interface UnitFilterProps {
  readonly id: string
  readonly label: string
  /** Code of the unit; empty for none. */
  readonly value: string
  readonly onChange: (code: string) => void
}

/** A unit that stands in the address by its code and on the screen by its name. */
export function UnitFilter({ id, label, value, onChange }: UnitFilterProps) {
  const { unitName } = useWorkspace()
  const { data } = useQuery({
    queryKey: ['units', 'all'],
    queryFn: () => publicApi.listUnits(),
    staleTime: 5 * 60_000,
    enabled: value !== '',
  })
  const unit = data?.units.find(({ code }) => code === value)
  const option =
    value === '' ? null : { key: value, text: unit === undefined ? value : unitName(unit) }
  return (
    <UnitField
      // The words in the field are taken over once, so the name must be known by then.
      key={value === '' ? 'none' : (option?.text ?? '')}
      id={id}
      name="unit"
      label={label}
      error={undefined}
      value={option}
      onChange={(chosen) => onChange(chosen?.key ?? '')}
    />
  )
}
