import type { Ranking, RankingColumn, RankingRow } from '@thang/contracts'
import type { RefObject } from 'react'
import { useSite } from '../../app/site.tsx'
import { FigureValue, Missing } from '../../ui/FigureValue.tsx'
import type { Footnotes } from '../../ui/footnotes.ts'
import { Rank } from '../../ui/Rank.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { SortHeader } from '../../ui/SortHeader.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { RankingFoot } from './RankingFoot.tsx'
import styles from './RankingTable.module.css'

interface RankingTableProps {
  readonly ref: RefObject<HTMLTableElement | null>
  readonly ranking: Ranking
  readonly rows: readonly RankingRow[]
  readonly sort: string
  readonly footnotes: Footnotes
  readonly dense: boolean
}

/** More columns than this do not fit a desktop's width. */
const fittingColumns = 6

export function RankingTable(props: RankingTableProps) {
  const { ref, ranking, rows, footnotes, dense } = props
  const { query, text } = useSite()
  return (
    <TableFrame
      label={text(ranking.edition.title)}
      dense={dense}
      scrolls={ranking.columns.length > fittingColumns}
    >
      <table ref={ref} className={styles.table}>
        <Head {...props} />
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.unit.code}
              row={row}
              ranking={ranking}
              footnotes={footnotes}
              dense={dense}
              chosen={row.unit.code === query['unit']}
            />
          ))}
        </tbody>
        <RankingFoot ranking={ranking} />
      </table>
    </TableFrame>
  )
}

function Head({ ranking, sort }: RankingTableProps) {
  const { t, path, params, query, changeQuery } = useSite()
  const shared = {
    sort,
    onSort: (next: string) => changeQuery({ sort: next }),
    hrefOf: (next: string) => path('ranking', params, { ...query, sort: next }),
  }
  return (
    <thead>
      <tr>
        <SortHeader {...shared} sortKey="name" className={styles.name}>
          {t(`kindOne.${ranking.kind}`)}
        </SortHeader>
        {ranking.known.ranks === 0 ? null : (
          <SortHeader {...shared} sortKey="rank" className={`${styles.number} ${styles.short}`}>
            {t('column.rank')}
          </SortHeader>
        )}
        <SortHeader {...shared} sortKey="value" className={`${styles.number} ${styles.short}`}>
          {t('column.value')}
        </SortHeader>
        {ranking.previous === null ? null : (
          <SortHeader {...shared} sortKey="change" className={styles.number}>
            {t('column.change', { period: periodOf(ranking.previous.edition) })}
          </SortHeader>
        )}
        {ranking.columns.map((column) => (
          <SortHeader
            key={column.code}
            {...shared}
            sortKey={column.code}
            className={`${styles.number} ${styles.group}`}
          >
            <Text of={column.name} /> <ColumnUnit column={column} />
          </SortHeader>
        ))}
      </tr>
    </thead>
  )
}

function ColumnUnit({ column }: { column: RankingColumn }) {
  const { t, plain } = useSite()
  const scale = !column.inPoints
    ? '0–1'
    : column.maxPoints === null
      ? t('column.points')
      : `/${plain(column.maxPoints)}`
  const words = column.level === 'view' ? `${t('column.view')}, ${scale}` : scale
  return <span className={styles.unit}>({words})</span>
}

interface RowProps {
  readonly row: RankingRow
  readonly ranking: Ranking
  readonly footnotes: Footnotes
  readonly dense: boolean
  readonly chosen: boolean
}

function Row({ row, ranking, footnotes, dense, chosen }: RowProps) {
  const { t, path, unitName, number } = useSite()
  const { unit } = row
  const total = ranking.known.total
  return (
    <tr id={`u-${unit.code}`} className={chosen ? styles.chosen : undefined}>
      <th scope="row" className={styles.name}>
        <a href={path('unit', { code: unit.code })}>
          <UnitName of={unit} />
        </a>
        {dense || row.predecessors.length < 2 ? null : (
          <span className={styles.from}>
            {t('unit.from', { names: row.predecessors.map(unitName).join(', ') })}
          </span>
        )}
      </th>
      {ranking.known.ranks === 0 ? null : (
        <td className={styles.number}>
          <FigureValue
            text={row.rank === null ? null : <Rank rank={row.rank} of={total} tied={row.tied} />}
            reason={row.rankReason}
            confidence={row.rankConfidence}
            footnotes={footnotes}
          />
        </td>
      )}
      <td className={styles.number}>
        <FigureValue
          text={row.value === null ? null : number(row.value, ranking.edition.decimals)}
          reason={row.valueReason}
          confidence={row.valueConfidence}
          note={row.note}
          footnotes={footnotes}
        />
      </td>
      {ranking.previous === null ? null : (
        <td className={styles.number}>
          {row.rankChange === null ? (
            <Missing reason={row.rankChangeReason} footnotes={footnotes} />
          ) : (
            <RankChange places={row.rankChange} />
          )}
        </td>
      )}
      {ranking.columns.map((column) => (
        <GroupCell key={column.code} column={column} row={row} footnotes={footnotes} />
      ))}
    </tr>
  )
}

interface GroupCellProps {
  readonly column: RankingColumn
  readonly row: RankingRow
  readonly footnotes: Footnotes
}

/** A group's value; its rank where that alone was published. */
function GroupCell({ column, row, footnotes }: GroupCellProps) {
  const { t, number } = useSite()
  const group = row.groups.find(({ code }) => code === column.code)
  if (group === undefined)
    return (
      <td className={styles.number}>
        <Missing reason={null} />
      </td>
    )
  const rank = group.rank === null ? null : t('column.onlyRank', { rank: group.rank })
  return (
    <td className={styles.number}>
      <FigureValue
        text={group.value === null ? rank : number(group.value, column.decimals)}
        reason={group.valueReason}
        confidence={group.value === null ? group.rankConfidence : group.valueConfidence}
        note={group.note}
        footnotes={footnotes}
      />
    </td>
  )
}

/** `dti-2020` → 2020. */
function periodOf(edition: string): string {
  return edition.slice(edition.indexOf('-') + 1)
}
