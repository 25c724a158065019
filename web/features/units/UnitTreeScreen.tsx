import type { UnitOnDay } from '@thang/contracts'
import { treeOfUnits, type UnitBranch } from '@thang/engine'
import { matches } from '../../app/i18n/fold.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { FilterBar } from '../../ui/controls/FilterBar.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { useListed } from '../people/useListed.ts'
import { today } from '../people/today.ts'
import { UnitEventsDue } from './UnitEventsDue.tsx'
import styles from './UnitTree.module.css'

export function Screen() {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const { q = '', on: typed = today() } = query
  const on = isDay(typed) ? typed : today()
  const asked = useListed(['unit-tree', on], (client) => client.getUnitTree({ on }))
  return (
    <>
      <ScreenHead actions={<ImportLink />}>{t('unitTree.lede')}</ScreenHead>
      <FilterBar label={t('unitTree.search')}>
        <SearchField
          id="units-q"
          label={t('unitTree.search')}
          placeholder={t('unitTree.searchPlaceholder')}
          value={q}
          onChange={(words) => changeQuery({ q: words })}
        />
        <DateField
          id="units-on"
          name="on"
          label={t('unitTree.on')}
          hint={t('unitTree.onHint')}
          value={typed}
          error={isDay(typed) ? undefined : t('unitTree.onRule')}
          onChange={(day) => changeQuery({ on: day })}
        />
      </FilterBar>
      <UnitEventsDue />
      <Answer of={asked} loading={<Loading rows={10} />}>
        {({ units, on: day }) => <Tree units={units} on={day} words={q} />}
      </Answer>
    </>
  )
}

function ImportLink() {
  const { t } = useWorkspace()
  const asked = useAsk(['unit-imports'], (client) => client.listUnitImports())
  if (asked.data?.mayImport !== true) return null
  return (
    <ScreenLink to="importUnits" className={buttonClass()}>
      {t('unitTree.import')}
    </ScreenLink>
  )
}

interface TreeProps {
  readonly units: readonly UnitOnDay[]
  readonly on: string
  readonly words: string
}

function Tree({ units, on, words }: TreeProps) {
  const { t, date } = useWorkspace()
  const { changeQuery } = useAddress()
  const found = words.trim() === '' ? units : withAbove(units, words)
  if (found.length === 0) {
    return (
      <EmptyState
        title={t('unitTree.none')}
        action={<Button onPress={() => changeQuery({ q: '' })}>{t('unitTree.clear')}</Button>}
      >
        {t('unitTree.noneDo')}
      </EmptyState>
    )
  }
  return (
    <>
      <output className={styles.count}>
        {t('unitTree.count', { count: units.length, on: date(on) })}
      </output>
      {/* Opened anew for every question, so that what was found is in sight. */}
      <Branches key={words} branches={treeOfUnits(found)} open={words.trim() !== ''} />
    </>
  )
}

function Branches({ branches, open }: { branches: readonly UnitBranch[]; open: boolean }) {
  const { t } = useWorkspace()
  return (
    <ul className={styles.branches}>
      {branches.map((branch) => (
        <li key={branch.code}>
          <p className={styles.leaf}>
            <BranchName branch={branch} />
          </p>
          {branch.children.length === 0 ? null : (
            <details open={open}>
              <summary>{t('unitTree.parts', { count: branch.children.length })}</summary>
              <Branches branches={branch.children} open={open} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function BranchName({ branch: { code, name, nameEn } }: { branch: UnitBranch }) {
  const { unitName } = useWorkspace()
  return (
    <>
      <ScreenLink to="unit" params={{ id: code }}>
        {unitName({ name, nameEn })}
      </ScreenLink>{' '}
      <span className={styles.code}>{code}</span>
    </>
  )
}

/** The units whose names hold the words, and all that they are parts of. */
function withAbove(units: readonly UnitOnDay[], words: string): UnitOnDay[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    if (!matches(words, unit.name, unit.nameEn, unit.code)) continue
    for (let up: UnitOnDay | undefined = unit; up !== undefined && !kept.has(up.code);) {
      kept.add(up.code)
      up = byCode.get(up.parent ?? '')
    }
  }
  return units.filter(({ code }) => kept.has(code))
}
