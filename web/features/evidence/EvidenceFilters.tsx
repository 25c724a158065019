import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { FilterBar } from '../../ui/controls/FilterBar.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { UnitFilter } from '../people/UnitFilter.tsx'

/** What chooses the documents that are listed; it stands in the address. */
export function EvidenceFilters() {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  return (
    <FilterBar label={t('evidence.search')}>
      <SearchField
        id="evidence-q"
        label={t('evidence.search')}
        placeholder={t('evidence.searchPlaceholder')}
        value={query['q'] ?? ''}
        onChange={(q) => changeQuery({ q })}
      />
      <UnitFilter
        id="evidence-of"
        label={t('evidence.unit')}
        value={query['unit'] ?? ''}
        onChange={(unit) => changeQuery({ unit })}
      />
      <SelectField
        id="evidence-state"
        name="state"
        label={t('evidence.state')}
        error={undefined}
        value={query['state'] ?? ''}
        onChange={(state) => changeQuery({ state })}
        options={[
          { value: '', text: t('evidence.anyState') },
          { value: 'current', text: t('evidenceState.current') },
          { value: 'withdrawn', text: t('evidenceState.withdrawn') },
        ]}
      />
    </FilterBar>
  )
}
