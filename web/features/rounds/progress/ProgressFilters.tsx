import type { RoundDetail } from '@thang/contracts'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FilterBar } from '../../../ui/controls/FilterBar.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { flagOrder, progressStates } from './progressWords.ts'

/** What chooses the units in sight; it stands in the address. */
export function ProgressFilters({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  return (
    <FilterBar label={t('progress.filter')}>
      <SearchField
        id="progress-q"
        label={t('round.findUnit')}
        placeholder={t('unit.placeholder')}
        value={query['q'] ?? ''}
        onChange={(q) => changeQuery({ q })}
      />
      {round.parts.length < 2 ? null : (
        <Choice
          name="kind"
          label={t('roundStep.kind')}
          any={t('progress.anyKind')}
          options={round.parts.map(({ kind }) => ({ value: kind, text: t(`unitKind.${kind}`) }))}
        />
      )}
      <Choice
        name="state"
        label={t('rounds.state')}
        any={t('progress.anyState')}
        options={progressStates.map((state) => ({
          value: state,
          text: t(`progressState.${state}`),
        }))}
      />
      <Choice
        name="flag"
        label={t('progress.flags')}
        any={t('progress.anyFlag')}
        options={[
          { value: 'open', text: t('progress.stillToDo') },
          ...flagOrder.map((flag) => ({ value: flag, text: t(`flag.${flag}`) })),
        ]}
      />
    </FilterBar>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

function Choice({ name, label, any, options }: ChoiceProps) {
  const { query, changeQuery } = useAddress()
  return (
    <SelectField
      id={`progress-${name}`}
      name={name}
      label={label}
      error={undefined}
      value={query[name] ?? ''}
      onChange={(value) => changeQuery({ [name]: value })}
      options={[{ value: '', text: any }, ...options]}
    />
  )
}
