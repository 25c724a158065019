import type { Ranking } from '@thang/contracts'
import { useRef } from 'react'
import { useSite } from '../../app/site.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes, type Footnotes } from '../../ui/footnotes.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TableActions } from '../../ui/TableActions.tsx'
import { kindParameter } from './RankingChoices.tsx'
import { RankingFilters } from './RankingFilters.tsx'
import { chooseRows } from './rankingRows.ts'
import { RankingTable } from './RankingTable.tsx'
import styles from './RankingBoard.module.css'

/** The table with its filters, legend and downloads; the filters live in the address. */
export function RankingBoard({ ranking }: { ranking: Ranking }) {
  const { t, query } = useSite()
  const table = useRef<HTMLTableElement>(null)
  const sort = query['sort'] ?? defaultSort(ranking)
  const region = query['region'] ?? ''
  const question = query['q'] ?? ''
  const rows = chooseRows(ranking.rows, { sort, region, question })
  const footnotes = footnotesOf(ranking)
  return (
    <section aria-label={t('ranking.table')}>
      <div className={styles.tools}>
        <RankingFilters ranking={ranking} sort={sort} shown={rows.length} />
        <TableActions table={table} csv={csvAddress(ranking, { sort, region })} />
      </div>
      {ranking.basis === 're-expressed' && !ranking.complete ? (
        <Notice tone="attention" title={t('ranking.noRanksTitle')}>
          <p>
            {t('ranking.noRanks')} <a href="#remarks">{t('ranking.toRemarks')}</a>
          </p>
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <Notice title={t('ranking.nothingTitle')}>
          <p>{t('ranking.nothing', { question })}</p>
        </Notice>
      ) : (
        <RankingTable
          ref={table}
          ranking={ranking}
          rows={rows}
          sort={sort}
          footnotes={footnotes}
          dense={query['view'] !== 'comfortable'}
        />
      )}
      <FootnoteList footnotes={footnotes} />
    </section>
  )
}

/** Ranks where there are any, else what is known first. */
function defaultSort({ known }: Ranking): string {
  if (known.ranks > 0) return 'rank'
  return known.values > 0 ? 'value' : 'name'
}

function footnotesOf({ rows, known, previous }: Ranking): Footnotes {
  const ranked = known.ranks > 0
  const compared = previous !== null
  return collectFootnotes(
    rows.flatMap((row) => [
      {
        reason: ranked ? row.rankReason : null,
        confidence: row.rank === null ? null : row.rankConfidence,
      },
      {
        reason: row.valueReason,
        confidence: row.value === null ? null : row.valueConfidence,
        note: row.note,
      },
      { reason: compared ? row.rankChangeReason : null },
      ...row.groups.map((group) =>
        group.value === null
          ? {
              reason: group.rank === null ? group.valueReason : null,
              confidence: group.rank === null ? null : group.rankConfidence,
              note: group.note,
            }
          : { confidence: group.valueConfidence, note: group.note },
      ),
    ]),
  )
}

function csvAddress(ranking: Ranking, query: { sort: string; region: string }): string {
  const parts = {
    boundaries: ranking.boundaries,
    kind: kindParameter(ranking),
    region: query.region,
    sort: query.sort,
  }
  const given = Object.entries(parts).filter(([, value]) => value !== '')
  const code = encodeURIComponent(ranking.edition.code)
  return `/api/v1/editions/${code}/ranking.csv?${new URLSearchParams(given).toString()}`
}
