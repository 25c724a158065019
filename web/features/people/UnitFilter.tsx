import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { publicApi } from './publicApi.ts'
import { useChosen } from './useChosen.ts'

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
  const chosen = useChosen(value, unit === undefined ? undefined : unitName(unit))
  return (
    <UnitField
      key={chosen.key}
      id={id}
      name="unit"
      label={label}
      error={undefined}
      value={chosen.option}
      onChange={(option) => {
        chosen.choose(option)
        onChange(option?.key ?? '')
      }}
    />
  )
}
