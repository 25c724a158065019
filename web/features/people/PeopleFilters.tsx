import type { Person } from '@thang/contracts'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { FilterBar } from '../../ui/controls/FilterBar.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { UnitFilter } from './UnitFilter.tsx'

/** What chooses the people that are listed; it stands in the address. */
export function PeopleFilters() {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  return (
    <FilterBar label={t('people.search')}>
      <SearchField
        id="people-q"
        label={t('people.search')}
        placeholder={t('people.searchPlaceholder')}
        value={query['q'] ?? ''}
        onChange={(q) => changeQuery({ q })}
      />
      <UnitFilter
        id="people-unit"
        label={t('people.unit')}
        value={query['unit'] ?? ''}
        onChange={(unit) => changeQuery({ unit })}
      />
      <SelectField
        id="people-state"
        name="state"
        label={t('people.state')}
        error={undefined}
        value={query['state'] ?? ''}
        onChange={(state) => changeQuery({ state })}
        options={[
          { value: '', text: t('people.anyState') },
          ...states.map((state) => ({ value: state, text: t(`personState.${state}`) })),
        ]}
      />
    </FilterBar>
  )
}

const states: readonly Person['state'][] = ['active', 'invited', 'disabled']
