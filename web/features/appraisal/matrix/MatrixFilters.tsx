import { AppraisalState } from '@thang/contracts'
import { type ReactNode, useMemo } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FilterBar } from '../../../ui/controls/FilterBar.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { appraisalSigns, appraisalTones } from '../appraisalTones.ts'
import { cellMarkSigns } from './cellMarks.ts'
import { countUndecided } from '../countUndecided.ts'
import { countByFilter, type FilterCounts } from './filterCounts.ts'
import { type OnlyFilter, onlyFilters } from './matrixFilter.ts'
import styles from './matrix.module.css'
import type { MatrixSight } from './useMatrixView.ts'

/** What chooses the cells in sight; the states in it are the legend too. */
export function MatrixFilters({ sight }: { readonly sight: MatrixSight }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { matrix, filter, change } = sight
  const counts = useMemo(
    () => countByFilter(matrix, filter, sight.moments),
    // What is in sight changes with the matrix and the filter, and only with them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [sight.view],
  )
  const indicators = matrix.indicators.filter(
    ({ group }) => filter.group === '' || group === filter.group,
  )
  return (
    <>
      <FilterBar label={t('matrix.filter')}>
        <SearchField
          id="matrix-q"
          label={t('matrix.unit')}
          placeholder={t('unit.placeholder')}
          value={filter.words}
          onChange={(words) => change({ words })}
        />
        <SelectField
          id="matrix-group"
          name="group"
          label={t('matrix.group')}
          value={filter.group}
          error={undefined}
          onChange={(group) => change({ group, node: '' })}
          options={[
            { value: '', text: t('matrix.anyGroup') },
            ...matrix.groups.map(({ node, name }) => ({ value: node, text: text(name) })),
          ]}
        />
        <SelectField
          id="matrix-node"
          name="node"
          label={t('matrix.indicator')}
          value={filter.node}
          error={undefined}
          onChange={(node) => change({ node })}
          options={[
            { value: '', text: t('matrix.anyIndicator') },
            ...indicators.map(({ node, number, name }) => ({
              value: node,
              text: `${number} ${text(name)}`,
            })),
          ]}
        />
      </FilterBar>
      <div className={styles.chipRows}>
        <StateChips sight={sight} counts={counts} />
        <OnlyChips sight={sight} counts={counts} />
      </div>
    </>
  )
}

interface ChipsProps {
  readonly sight: MatrixSight
  readonly counts: FilterCounts
}

/** Each state with its sign and how many there are; pressed, only those are in sight. */
function StateChips({ sight, counts }: ChipsProps) {
  const { t } = useWorkspace()
  const { filter, change } = sight
  const toggle = (state: string) => change({ state: filter.state === state ? '' : state })
  return (
    <ul className={styles.chips} aria-label={t('matrix.states')}>
      <li>
        <Chip pressed={filter.state === 'undecided'} onPress={() => toggle('undecided')}>
          {t('matrix.undecided')} <b>{countUndecided(counts.states)}</b>
        </Chip>
      </li>
      {AppraisalState.options.map((state) => (
        <li key={state}>
          <Chip pressed={filter.state === state} onPress={() => toggle(state)}>
            <span aria-hidden="true" className={styles[appraisalTones[state]]}>
              {appraisalSigns[state]}
            </span>{' '}
            {t(`appraisalState.${state}`)} <b>{counts.states[state]}</b>
          </Chip>
        </li>
      ))}
    </ul>
  )
}

/** What else a cell must be; marks that can be seen in cells stand with their sign. */
function OnlyChips({ sight, counts }: ChipsProps) {
  const { t } = useWorkspace()
  const { filter, change, moments } = sight
  function toggle(each: OnlyFilter) {
    const only = new Set(filter.only)
    if (!only.delete(each)) only.add(each)
    change({ only })
  }
  const since = (['visit', 'preliminary'] as const).filter((each) => moments[each] !== null)
  return (
    <ul className={styles.chips} aria-label={t('matrix.only')}>
      {onlyFilters.map((each) => (
        <li key={each}>
          <Chip pressed={filter.only.has(each)} onPress={() => toggle(each)}>
            {each === 'mine' ? null : <span aria-hidden="true">{cellMarkSigns[each]}</span>}{' '}
            {t(`matrixOnly.${each}`)} <b>{counts.only[each]}</b>
          </Chip>
        </li>
      ))}
      {since.map((each) => (
        <li key={each}>
          <Chip
            pressed={filter.since === each}
            onPress={() => change({ since: filter.since === each ? '' : each })}
          >
            <span aria-hidden="true">{cellMarkSigns.changed}</span> {t(`matrixSince.${each}`)}{' '}
            <b>{counts.since[each]}</b>
          </Chip>
        </li>
      ))}
    </ul>
  )
}

interface ChipProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Chip({ pressed, onPress, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  )
}
