import type { AppealList, AppealState, RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { FilterBar } from '../../ui/controls/FilterBar.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { RoundHead } from '../rounds/RoundHead.tsx'
import { useRoundOfAddress } from '../rounds/useRound.ts'
import { type AppealAsked, AppealDialog } from './appeals/AppealDialog.tsx'
import { AppealItem } from './appeals/AppealItem.tsx'
import { countOpen, filterAppeals } from './appeals/filterAppeals.ts'
import styles from './appraisal.module.css'
import { FailedHead } from './FailedHead.tsx'

export function Screen() {
  const { asked } = useRoundOfAddress()
  return (
    <>
      <FailedHead of={asked} />
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(round) => (
          <>
            <RoundHead round={round} current="roundAppeals" />
            <Appeals round={round} />
          </>
        )}
      </Answer>
    </>
  )
}

function Appeals({ round }: { readonly round: RoundDetail }) {
  const asked = useAsk(['appraisal', 'appeals', round.id], (client) => client.listAppeals(round.id))
  return (
    <Answer of={asked} loading={<Loading rows={8} />}>
      {(list) => <Listed appeals={list.appeals} />}
    </Answer>
  )
}

function Listed({ appeals }: { readonly appeals: AppealList['appeals'] }) {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const [asked, setAsked] = useState<AppealAsked | null>(null)
  if (appeals.length === 0) {
    return <EmptyState title={t('appeal.empty')}>{t('appeal.emptyWhy')}</EmptyState>
  }
  const found = filterAppeals(appeals, { words: query['q'] ?? '', state: query['state'] ?? '' })
  return (
    <>
      <Filters />
      <p aria-live="polite">
        {t('appeal.shown', {
          shown: found.length,
          all: appeals.length,
          open: countOpen(appeals),
        })}
      </p>
      {found.length === 0 ? <p>{t('appeal.noneFits')}</p> : null}
      <ol className={styles.list}>
        {found.map((appeal) => (
          <li key={appeal.id}>
            <AppealItem appeal={appeal} onAsk={setAsked} />
          </li>
        ))}
      </ol>
      {asked === null ? null : <AppealDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}

const states: readonly AppealState[] = ['open', 'upheld', 'rejected', 'taken-back']

function Filters() {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  return (
    <div className={styles.section}>
      <FilterBar label={t('appeal.filter')}>
        <SearchField
          id="appeal-q"
          label={t('matrix.unit')}
          placeholder={t('unit.placeholder')}
          value={query['q'] ?? ''}
          onChange={(q) => changeQuery({ q })}
        />
        <SelectField
          id="appeal-state"
          name="state"
          label={t('consistency.state')}
          value={query['state'] ?? ''}
          error={undefined}
          onChange={(state) => changeQuery({ state })}
          options={[
            { value: '', text: t('appeal.anyState') },
            ...states.map((state) => ({ value: state, text: t(`appealState.${state}`) })),
          ]}
        />
      </FilterBar>
    </div>
  )
}
