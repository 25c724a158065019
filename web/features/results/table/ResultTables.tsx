import type { ResultSituation, RoundResult } from '@thang/contracts'
import { formatNumber, formatPlain } from '../../../app/i18n/numbers.ts'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FilterBar } from '../../../ui/controls/FilterBar.tsx'
import { SearchField } from '../../../ui/controls/SearchField.tsx'
import { LinkTabs } from '../../../ui/LinkTabs.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../results.module.css'
import { ResultTable } from './ResultTable.tsx'

/** The tables of the frozen or the preliminary result, one kind of unit at a time; the choice is in the address. */
export function ResultTables({ situation }: { readonly situation: ResultSituation }) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const { preliminary, final } = situation
  const wanted = query['stage'] === 'preliminary' ? preliminary : (final ?? preliminary)
  const result = wanted ?? final ?? preliminary
  if (result === null) return null
  const table = result.tables.find(({ kind }) => kind === query['kind']) ?? result.tables[0]
  if (table === undefined) return null
  return (
    <section className={styles.section} id="result-table" aria-labelledby="result-table-title">
      <h2 id="result-table-title">{t(`resultTable.${result.stage}`)}</h2>
      <div className={styles.choices}>
        <StageTabs situation={situation} shown={result} />
        <KindTabs result={result} shown={table.kind} />
      </div>
      <FilterBar label={t('results.filter')}>
        <SearchField
          id="result-q"
          label={t('round.findUnit')}
          placeholder={t('unit.placeholder')}
          value={query['q'] ?? ''}
          onChange={(q) => changeQuery({ q })}
        />
      </FilterBar>
      {result.stage === 'final' && isCorrected(situation, table.kind) ? (
        <Notice>
          <p>{t('results.corrected')}</p>
        </Notice>
      ) : null}
      <ResultTable table={table} stage={result.stage} />
      <TableNotes result={result} table={table} />
    </section>
  )
}

/** The table is that of the first publication; a later revision has other figures. */
function isCorrected({ editions }: ResultSituation, kind: string): boolean {
  return editions.some((edition) => edition.kind === kind && edition.revision > 1)
}

interface StageTabsProps {
  readonly situation: ResultSituation
  readonly shown: RoundResult
}

function StageTabs({ situation, shown }: StageTabsProps) {
  const { t, path } = useWorkspace()
  const { query } = useAddress()
  const { preliminary, final, round } = situation
  if (preliminary === null || final === null) return null
  return (
    <LinkTabs
      label={t('results.stages')}
      tabs={(['final', 'preliminary'] as const).map((stage) => ({
        key: stage,
        href: path('result', { id: String(round.id) }, { ...query, stage }),
        text: t(`resultTable.${stage}`),
        current: shown.stage === stage,
      }))}
    />
  )
}

interface KindTabsProps {
  readonly result: RoundResult
  readonly shown: string
}

function KindTabs({ result, shown }: KindTabsProps) {
  const { t, path } = useWorkspace()
  const { query, params } = useAddress()
  return (
    <LinkTabs
      label={t('results.kinds')}
      tabs={result.tables.map(({ kind, rows }) => ({
        key: kind,
        href: path('result', params, { ...query, kind, sort: '' }),
        text: t('results.kindCount', { kind: t(`unitKind.${kind}`), count: rows.length }),
        current: kind === shown,
      }))}
    />
  )
}

interface TableNotesProps {
  readonly result: RoundResult
  readonly table: RoundResult['tables'][number]
}

/** When it was worked out and by what; what the range of ranks means. */
function TableNotes({ result, table }: TableNotesProps) {
  const { t, dateTime, language } = useWorkspace()
  const { band } = table
  return (
    <div className={styles.notes}>
      {band === null ? null : (
        <p>
          {t('results.bandWhat', {
            noise: formatPlain(Math.round(band.noise * 1000) / 10, language),
            replications: formatNumber(band.replications, 0, language),
          })}
        </p>
      )}
      <p>
        {t('results.madeBy', {
          at: dateTime(result.madeAt),
          by: result.madeBy.name,
          engine: result.engine,
        })}{' '}
        <span className={styles.hash} title={result.hash}>
          {t('results.hashShort', { hash: result.hash.slice(0, 16) })}
        </span>
      </p>
    </div>
  )
}
