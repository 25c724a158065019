import type { Role } from '@thang/contracts'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { FilterBar } from '../../ui/controls/FilterBar.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import styles from './people.module.css'
import { UnitFilter } from './UnitFilter.tsx'

/** What chooses the posts that are listed; it stands in the address. */
export function PostFilters() {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  return (
    <FilterBar label={t('post.search')}>
      <SearchField
        id="posts-q"
        label={t('post.search')}
        placeholder={t('post.searchPlaceholder')}
        value={query['q'] ?? ''}
        onChange={(q) => changeQuery({ q })}
      />
      <UnitFilter
        id="posts-unit"
        label={t('people.unit')}
        value={query['unit'] ?? ''}
        onChange={(unit) => changeQuery({ unit })}
      />
      <SelectField
        id="posts-role"
        name="role"
        label={t('post.role')}
        error={undefined}
        value={query['role'] ?? ''}
        onChange={(role) => changeQuery({ role })}
        options={[
          { value: '', text: t('post.anyRole') },
          ...roles.map((role) => ({ value: role, text: t(`role.${role}`) })),
        ]}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={(query['vacant'] ?? '') !== ''}
          onChange={(event) => changeQuery({ vacant: event.target.checked ? '1' : '' })}
        />
        {t('post.onlyVacant')}
      </label>
    </FilterBar>
  )
}

const roles: readonly Role[] = [
  'administrator',
  'coordinator',
  'officer',
  'head',
  'appraiser',
  'council',
  'leader',
  'inspector',
]
