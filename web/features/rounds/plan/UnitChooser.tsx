import type { RoundCandidates, UnitReference } from '@thang/contracts'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import styles from './plan.module.css'
import { groupUnits, type UnitGroup, withUnits } from './unitGroups.ts'

interface UnitChooserProps {
  readonly id: string
  readonly label: string
  readonly units: RoundCandidates['units']
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly onChange: (chosen: string[]) => void
}

/** Which of the units take part: all, none, those that words find, or one by one. */
export function UnitChooser({ id, label, units, chosen, error, onChange }: UnitChooserProps) {
  const { t } = useWorkspace()
  const [words, setWords] = useState('')
  const groups = groupUnits(units, words)
  const found = groups.flatMap((group) => group.units.map(({ code }) => code))
  const now = useRef(chosen)
  useEffect(() => {
    now.current = chosen
  }, [chosen])
  const change = useCallback(
    (codes: readonly string[], add: boolean) => {
      onChange(withUnits(now.current, codes, { candidates: units, add }))
    },
    [onChange, units],
  )
  const gone = chosen.filter((code) => units.every(({ unit }) => unit.code !== code))
  return (
    <fieldset className={styles.units} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      <div className={styles.unitsHead}>
        <p aria-live="polite">
          <b>{t('plan.chosenOf', { chosen: chosen.length, all: units.length })}</b>
        </p>
        <Button small onPress={() => change(found, true)}>
          {t(words === '' ? 'plan.chooseAll' : 'plan.chooseFound', { count: found.length })}
        </Button>
        <Button small onPress={() => change(words === '' ? chosen : found, false)}>
          {t(words === '' ? 'plan.chooseNone' : 'plan.dropFound', { count: found.length })}
        </Button>
      </div>
      {units.length < 8 ? null : (
        <SearchField
          id={`${id}-q`}
          label={t('round.findUnit')}
          placeholder={t('unit.placeholder')}
          value={words}
          onChange={setWords}
        />
      )}
      {gone.length === 0 ? null : (
        <p className={styles.error}>
          {t('plan.goneUnits', { units: gone.join(', ') })}{' '}
          <Button small kind="quiet" onPress={() => change(gone, false)}>
            {t('plan.dropGone')}
          </Button>
        </p>
      )}
      <Groups groups={groups} chosen={chosen} open={words !== ''} onChange={change} />
    </fieldset>
  )
}

type Change = (codes: readonly string[], add: boolean) => void

interface GroupsProps {
  readonly groups: readonly UnitGroup[]
  readonly chosen: readonly string[]
  /** Words were typed: what they find is shown. */
  readonly open: boolean
  readonly onChange: Change
}

function Groups({ groups, chosen, open, onChange }: GroupsProps) {
  const { t } = useWorkspace()
  const now = new Set(chosen)
  if (groups.length === 0) return <p className={styles.faint}>{t('round.noUnitFits')}</p>
  if (groups.length === 1) {
    return groups.map(({ units }) => (
      <UnitList key="only" units={units} chosen={now} onChange={onChange} />
    ))
  }
  return groups.map((group) => (
    <Group
      key={group.parent?.code ?? ''}
      group={group}
      chosen={now}
      forced={open}
      onChange={onChange}
    />
  ))
}

interface GroupProps {
  readonly group: UnitGroup
  readonly chosen: ReadonlySet<string>
  readonly forced: boolean
  readonly onChange: Change
}

/** The units below one; drawn once they are looked at, for there may be thousands. */
function Group({ group, chosen, forced, onChange }: GroupProps) {
  const { t, unitName } = useWorkspace()
  const [opened, setOpened] = useState(false)
  const { parent, units } = group
  const count = units.filter(({ code }) => chosen.has(code)).length
  const all = count === units.length
  const name = parent === null ? t('plan.noParent') : unitName(parent)
  return (
    <details
      className={styles.group}
      open={forced || opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        {name} {t('plan.chosenOf', { chosen: count, all: units.length })}
      </summary>
      <Button
        small
        onPress={() =>
          onChange(
            units.map(({ code }) => code),
            !all,
          )
        }
      >
        {t(all ? 'plan.groupNone' : 'plan.groupAll', { name })}
      </Button>
      {forced || opened ? <UnitList units={units} chosen={chosen} onChange={onChange} /> : null}
    </details>
  )
}

interface UnitListProps {
  readonly units: readonly UnitReference[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: Change
}

function UnitList({ units, chosen, onChange }: UnitListProps) {
  const { unitName } = useWorkspace()
  return (
    <ul className={styles.unitList}>
      {units.map((unit) => (
        <UnitChoice
          key={unit.code}
          code={unit.code}
          name={unitName(unit)}
          chosen={chosen.has(unit.code)}
          onChange={onChange}
        />
      ))}
    </ul>
  )
}

interface UnitChoiceProps {
  readonly code: string
  readonly name: string
  readonly chosen: boolean
  readonly onChange: Change
}

/** Drawn anew only where it changed. */
const UnitChoice = memo(function UnitChoice({ code, name, chosen, onChange }: UnitChoiceProps) {
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChange([code], event.target.checked)}
        />
        {name}
      </label>
    </li>
  )
})
