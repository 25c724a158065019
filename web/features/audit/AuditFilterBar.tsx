import { useState } from 'react'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { FilterBar } from '../../ui/controls/FilterBar.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { PersonField } from '../people/PersonField.tsx'
import { UnitFilter } from '../people/UnitFilter.tsx'
import { useChosen } from '../people/useChosen.ts'
import { actionLabel } from './entrySentence.ts'
import { usePersonNames } from './usePersonNames.ts'

/** What chooses the entries that are listed; it stands in the address. */
export function AuditFilterBar({ actions }: { readonly actions: readonly string[] }) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const listed = query['action'] ? [...new Set([...actions, query['action']])] : actions
  return (
    <FilterBar label={t('audit.filters')}>
      <UnitFilter
        id="audit-unit"
        label={t('audit.filterUnit')}
        value={query['unit'] ?? ''}
        onChange={(unit) => changeQuery({ unit })}
      />
      <PersonFilter />
      <SelectField
        id="audit-action"
        name="action"
        label={t('audit.filterAction')}
        error={undefined}
        value={query['action'] ?? ''}
        onChange={(action) => changeQuery({ action })}
        options={[
          { value: '', text: t('audit.anyAction') },
          ...listed.map((action) => ({ value: action, text: actionLabel(action, t) })),
        ]}
      />
      <SelectField
        id="audit-outcome"
        name="outcome"
        label={t('audit.outcome')}
        error={undefined}
        value={query['outcome'] ?? ''}
        onChange={(outcome) => changeQuery({ outcome })}
        options={[
          { value: '', text: t('audit.anyOutcome') },
          { value: 'done', text: t('audit.done') },
          { value: 'refused', text: t('audit.refused') },
        ]}
      />
      <DayFilter name="from" label={t('audit.from')} />
      <DayFilter name="to" label={t('audit.to')} />
    </FilterBar>
  )
}

function PersonFilter() {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const nameOf = usePersonNames()
  const id = query['person'] ?? ''
  const chosen = useChosen(id, nameOf(id))
  return (
    <PersonField
      key={chosen.key}
      id="audit-person"
      name="person"
      label={t('audit.filterPerson')}
      error={undefined}
      value={chosen.option}
      onChange={(option) => {
        chosen.choose(option)
        changeQuery({ person: option?.key ?? '' })
      }}
    />
  )
}

/** A day goes into the address once it is one. */
function DayFilter({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const stands = query[name] ?? ''
  const [typed, setTyped] = useState({ stands, value: stands })
  const value = typed.stands === stands ? typed.value : stands
  const wrong = value.length >= 10 && !isDay(value)
  function take(next: string) {
    const fits = next === '' || isDay(next)
    setTyped({ stands: fits ? next : stands, value: next })
    if (fits) changeQuery({ [name]: next })
  }
  return (
    <DateField
      id={`audit-${name}`}
      name={name}
      label={label}
      hint=""
      error={wrong ? t('audit.dayRule') : undefined}
      value={value}
      onChange={take}
    />
  )
}
