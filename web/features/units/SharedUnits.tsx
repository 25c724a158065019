import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import type { SharedUnit } from './unitEventForm.ts'
import styles from './UnitTree.module.css'

interface SharedUnitsProps extends FieldState<readonly SharedUnit[]> {
  readonly label: string
  readonly hint: string
  /** The day on which they exist. */
  readonly on: string
  /** What the percentage of each is a part of. */
  readonly shareHint: string
  /** The percentage with which a unit comes in. */
  readonly usualShare: string
  readonly optional?: boolean
}

/** Units chosen one after another, each with its percentage and a button to take it out again. */
export function SharedUnits(props: SharedUnitsProps) {
  const { value, partErrors, onChange, shareHint, usualShare, ...field } = props
  const { t } = useWorkspace()
  // A field of its own for each choice, or the words of the last one would stay in it.
  const [round, setRound] = useState(0)
  function add(unit: ComboOption | null) {
    if (unit === null) return
    if (value.every((each) => each.unit.key !== unit.key))
      onChange([...value, { unit, share: usualShare }])
    setRound(round + 1)
  }
  return (
    <>
      <UnitField key={round} {...field} value={null} onChange={add} />
      <ul className={styles.plain} aria-label={field.label}>
        {value.map((each, place) => (
          <li key={each.unit.key} className={styles.shared}>
            <TextField
              id={`${field.id}-${each.unit.key}-share`}
              name="share"
              label={t('unitEvent.shareOf', { name: each.unit.text })}
              narrow
              hint={shareHint}
              value={each.share}
              error={partErrors?.[`${each.unit.key}-share`]}
              onChange={(share) => onChange(value.with(place, { ...each, share }))}
            />
            <Button
              small
              kind="quiet"
              onPress={() => onChange(value.filter(({ unit }) => unit.key !== each.unit.key))}
            >
              {t('unitEvent.remove', { name: each.unit.text })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
