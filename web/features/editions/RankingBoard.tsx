import type { Edition, Ranking, RankingRow } from '@thang/contracts'
import { type ReactNode, useRef, useState } from 'react'
import { useSite } from '../../app/site.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes, type Footnotes } from '../../ui/footnotes.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TableActions } from '../../ui/TableActions.tsx'
import { countEmpty, EmptyColumns, EmptyColumnsLink } from './EmptyColumns.tsx'
import { RankingChoices } from './RankingChoices.tsx'
import { kindParameter } from './rankingAddress.ts'
import { shownColumns, type ShownColumns } from './rankingColumns.ts'
import { RankingFilters } from './RankingFilters.tsx'
import { chooseRows, isRegionOf } from './rankingRows.ts'
import { RankingTable } from './RankingTable.tsx'
import styles from './RankingBoard.module.css'

interface RankingBoardProps {
  readonly ranking: Ranking
  readonly editions: Edition[]
  /** Ways to the other indices, where the page's head has no room for them. */
  readonly others: ReactNode
}

/** The table with its filters, legend and downloads; the filters live in the address. */
export function RankingBoard({ ranking, editions, others }: RankingBoardProps) {
  const { t, path, params, query } = useSite()
  const table = useRef<HTMLTableElement>(null)
  const columns = shownColumns(ranking, query['columns'] === 'all')
  const sort = query['sort'] ?? defaultSort(ranking)
  const wanted = query['region'] ?? ''
  const region = isRegionOf(ranking, wanted) ? wanted : ''
  const question = query['q'] ?? ''
  // Where something is filtered the filters are open on a phone, too; afterwards the visitor decides.
  const [filtered] = useState(wanted !== '' || question !== '')
  const inputKeys = columns.inputs.map(({ key }) => key)
  const inputPlaces = columns.inputs.map(({ place }) => place)
  const rows = chooseRows(ranking.rows, { sort, region, question, inputKeys, inputPlaces })
  const footnotes = footnotesOf(rows, columns)
  const revision = query['revision'] ?? ''
  const csv = (style: string) => csvAddress(ranking, { sort, region, style, revision })
  return (
    <section aria-label={t('ranking.table')}>
      <details className={styles.choose} open={filtered}>
        <summary>{t('ranking.choose')}</summary>
        <div className={styles.others}>{others}</div>
        <RankingChoices ranking={ranking} editions={editions} />
        <div className={styles.tools}>
          <RankingFilters ranking={ranking} sort={sort} region={region} shown={rows.length} />
          <EmptyColumnsLink count={countEmpty(columns.empty)} />
          <TableActions table={table} csv={csv('')} excel={csv('excel')} />
        </div>
      </details>
      {ranking.basis === 're-expressed' ? <Reexpressed complete={ranking.complete} /> : null}
      {region === wanted ? null : <p>{t('ranking.unknownRegion', { region: wanted })}</p>}
      {rows.length === 0 ? (
        <Notice title={t('ranking.nothingTitle')}>
          <p>
            {question === ''
              ? t('ranking.nothingInRegion')
              : t('ranking.nothing', { question, region: region === '' ? 'none' : 'chosen' })}{' '}
            <a href={path('ranking', params, { ...query, q: '', region: '' })}>
              {t('ranking.dropFilter')}
            </a>
          </p>
        </Notice>
      ) : (
        <>
          <RankingTable
            ref={table}
            ranking={ranking}
            columns={columns}
            rows={rows}
            sort={sort}
            footnotes={footnotes}
            dense={query['view'] !== 'comfortable'}
          />
          <FootnoteList footnotes={footnotes} />
          <EmptyColumns ranking={ranking} empty={columns.empty} />
        </>
      )}
    </section>
  )
}

/** Said before all else: these figures were never published. */
function Reexpressed({ complete }: { complete: boolean }) {
  const { t } = useSite()
  return (
    <Notice tone="attention" title={t('ranking.notPublished')}>
      <p>
        {complete ? null : `${t('ranking.noRanksTitle')}. ${t('ranking.noRanks')} `}
        <a href="#remarks">{t('ranking.toRemarks')}</a>
      </p>
    </Notice>
  )
}

/** Ranks where there are any, else what is known first. */
function defaultSort({ known }: Ranking): string {
  if (known.ranks > 0) return 'rank'
  return known.values > 0 ? 'value' : 'name'
}

/** The marks of what is shown, in the order in which it is shown. */
function footnotesOf(rows: readonly RankingRow[], columns: ShownColumns): Footnotes {
  return collectFootnotes(
    rows.flatMap((row) => [
      {
        reason: columns.rank ? row.rankReason : null,
        confidence: row.rank === null ? null : row.rankConfidence,
      },
      {
        reason: columns.value ? row.valueReason : null,
        confidence: row.value === null ? null : row.valueConfidence,
        note: columns.value ? row.note : null,
      },
      { reason: columns.change ? row.rankChangeReason : null },
      ...columns.groups.flatMap(({ code }) =>
        row.groups
          .filter((group) => group.code === code)
          .map((group) =>
            group.value === null
              ? {
                  reason: group.rank === null ? group.valueReason : null,
                  confidence: group.rank === null ? null : group.rankConfidence,
                  note: group.note,
                }
              : { confidence: group.valueConfidence, note: group.note },
          ),
      ),
      ...columns.inputs.map(({ place }) =>
        row.inputs[place] === null ? { reason: 'not-published' as const } : {},
      ),
    ]),
  )
}

interface CsvChoice {
  readonly sort: string
  readonly region: string
  readonly style: string
  readonly revision: string
}

function csvAddress(ranking: Ranking, { sort, region, style, revision }: CsvChoice): string {
  const key = sort.replace(/^-/, '')
  const sortable = ['rank', 'value', 'name', 'change', ...ranking.columns.map(({ code }) => code)]
  const parts = {
    boundaries: ranking.boundaries,
    kind: kindParameter(ranking),
    region,
    sort: sortable.includes(key) ? sort : '',
    style,
    revision,
  }
  const given = Object.entries(parts).filter(([, value]) => value !== '')
  const code = encodeURIComponent(ranking.edition.code)
  return `/api/v1/editions/${code}/ranking.csv?${new URLSearchParams(given).toString()}`
}
