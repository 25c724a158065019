import type { FrameworkCrosswalk } from '@thang/contracts'
import { changeWords, frameworkWord } from '@thang/contracts/frameworkWords'
import type { Language } from '../../../app/i18n/translate.ts'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import styles from './compare.module.css'

type Entry = FrameworkCrosswalk['entries'][number]

const tones: Readonly<Record<Entry['state'], Tone>> = {
  same: 'neutral',
  changed: 'attention',
  new: 'good',
  dropped: 'late',
}

interface CrosswalkTableProps {
  readonly entries: readonly Entry[]
  readonly language: Language
}

/** What became of every indicator from the one version to the other. */
export function CrosswalkTable({ entries, language }: CrosswalkTableProps) {
  return (
    <div className={styles.crosswalk}>
      <DataTable
        label={frameworkWord('compareDraft.crosswalk', language)}
        dense
        rows={entries}
        rowKey={({ before, after }) => `${before?.code ?? ''} ${after?.code ?? ''}`}
        empty={<EmptyState title={frameworkWord('compareDraft.noIndicators', language)} />}
        columns={columnsIn(language)}
      />
    </div>
  )
}

function columnsIn(language: Language): Column<Entry>[] {
  const { points, reasons, comparable } = changeWords(language)
  const head = (key: 'indicator' | 'state' | 'what' | 'comparable' | Side) =>
    frameworkWord(`crosswalk.${key}`, language)
  return [
    { key: 'name', head: head('indicator'), cell: (entry) => nameOf(entry, language) },
    {
      key: 'state',
      head: head('state'),
      cell: ({ state }) => (
        <StateMark tone={tones[state]}>
          {frameworkWord(`crosswalkState.${state}`, language)}
        </StateMark>
      ),
    },
    { key: 'codeBefore', head: head('codeBefore'), cell: ({ before }) => before?.code ?? '–' },
    { key: 'codeAfter', head: head('codeAfter'), cell: ({ after }) => after?.code ?? '–' },
    {
      key: 'pointsBefore',
      head: head('pointsBefore'),
      numeric: true,
      cell: ({ before }) => points(before),
    },
    {
      key: 'pointsAfter',
      head: head('pointsAfter'),
      numeric: true,
      cell: ({ after }) => points(after),
    },
    { key: 'reasons', head: head('what'), cell: reasons },
    { key: 'comparable', head: head('comparable'), cell: comparable },
  ]
}

type Side = 'codeBefore' | 'codeAfter' | 'pointsBefore' | 'pointsAfter'

function nameOf({ before, after }: Entry, language: Language): string {
  const name = (after ?? before)?.name
  if (name === undefined) return '–'
  return language === 'en' ? (name.en ?? name.vi) : name.vi
}
