import type { Ranking, RankingColumn, RankingRow, Source } from '@thang/contracts'
import type { RefObject } from 'react'
import { useSite } from '../../app/site.tsx'
import { FigureValue, Missing } from '../../ui/FigureValue.tsx'
import type { Footnotes } from '../../ui/footnotes.ts'
import { Rank } from '../../ui/Rank.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { SortHeader } from '../../ui/SortHeader.tsx'
import { sourceAnchor } from '../../ui/SourceList.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { BandRange } from './publication/BandRange.tsx'
import { WhyLink } from './publication/WhyLink.tsx'
import { type ShownColumns } from './rankingColumns.ts'
import { RankingFoot } from './RankingFoot.tsx'
import { sourcePlaces, sourcesOf } from './rankingSources.ts'
import { usePreviousPeriod, useValueWords } from './rankingWords.ts'
import styles from './RankingTable.module.css'

interface RankingTableProps {
  readonly ref: RefObject<HTMLTableElement | null>
  readonly ranking: Ranking
  readonly columns: ShownColumns
  readonly rows: readonly RankingRow[]
  readonly sort: string
  readonly footnotes: Footnotes
  readonly dense: boolean
}

/** More columns than this do not fit a desktop's width. */
const fittingColumns = 6

export function RankingTable(props: RankingTableProps) {
  const { ref, ranking, columns, rows, footnotes, dense } = props
  const { query, text } = useSite()
  const sources = sourcesOf(ranking)
  return (
    <TableFrame
      label={text(ranking.edition.title)}
      dense={dense}
      scrolls={columns.groups.length + columns.inputs.length > fittingColumns}
    >
      <table ref={ref} className={styles.table}>
        <Head {...props} />
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.unit.code}
              row={row}
              ranking={ranking}
              columns={columns}
              sources={sources}
              footnotes={footnotes}
              dense={dense}
              chosen={row.unit.code === query['unit']}
            />
          ))}
        </tbody>
        <RankingFoot ranking={ranking} shown={columns} />
      </table>
    </TableFrame>
  )
}

function Head({ ranking, columns, sort }: RankingTableProps) {
  const { t, path, params, query, changeQuery } = useSite()
  const value = useValueWords(ranking)
  const period = usePreviousPeriod(ranking)
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
        {columns.rank ? (
          <SortHeader {...shared} sortKey="rank" className={`${styles.number} ${styles.short}`}>
            {t('column.rank')}
          </SortHeader>
        ) : null}
        {columns.band ? (
          <th scope="col" className={`${styles.number} ${styles.short}`}>
            <a href="#remarks">{t('band.column')}</a>
          </th>
        ) : null}
        {columns.value ? (
          <SortHeader {...shared} sortKey="value" className={`${styles.number} ${styles.short}`}>
            {value}
          </SortHeader>
        ) : null}
        {columns.change ? (
          <SortHeader {...shared} sortKey="change" className={styles.number}>
            {t('column.change', { period })}
          </SortHeader>
        ) : null}
        {columns.groups.map((column) => (
          <SortHeader
            key={column.code}
            {...shared}
            sortKey={column.code}
            className={`${styles.number} ${styles.group}`}
          >
            <Text of={column.name} /> <ColumnUnit column={column} />
          </SortHeader>
        ))}
        {columns.inputs.map(({ key, column }) => (
          <SortHeader
            key={key}
            {...shared}
            sortKey={key}
            className={`${styles.number} ${styles.group}`}
          >
            {column.name === null ? column.input : <Text of={column.name} />}
          </SortHeader>
        ))}
        <th scope="col" className={styles.sources}>
          {t('column.sources')}
        </th>
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

/** Of which units, and by what mean where there is a value. */
function formedFrom(basis: RankingRow['basis']) {
  if (basis === 'groups') return 'unit.fromGroups'
  return basis === 'values' ? 'unit.fromValues' : 'unit.from'
}

interface RowProps {
  readonly row: RankingRow
  readonly ranking: Ranking
  readonly columns: ShownColumns
  readonly sources: readonly Source[]
  readonly footnotes: Footnotes
  readonly dense: boolean
  readonly chosen: boolean
}

function Row({ row, ranking, columns, sources, footnotes, dense, chosen }: RowProps) {
  const { t, path, unitName, number } = useSite()
  const { unit } = row
  // A table of one unit is no ranking of many.
  const total = ranking.rows.length === 1 ? null : ranking.known.total
  return (
    <tr id={`u-${unit.code}`} className={chosen ? styles.chosen : undefined}>
      <th scope="row" className={styles.name}>
        <a href={path('unit', { code: unit.code })}>
          <UnitName of={unit} />
        </a>
        {dense || row.predecessors.length < 2 ? null : (
          <span className={styles.from}>
            {t(formedFrom(row.basis), { names: row.predecessors.map(unitName).join(', ') })}
          </span>
        )}
      </th>
      {columns.rank ? (
        <td className={styles.number}>
          <FigureValue
            text={row.rank === null ? null : <Rank rank={row.rank} of={total} tied={row.tied} />}
            reason={row.rankReason}
            confidence={row.rankConfidence}
            footnotes={footnotes}
          />
          <WhyLink edition={ranking.edition} unit={unit} rank={row.rank} />
        </td>
      ) : null}
      {columns.band ? (
        <td className={styles.number}>
          <BandRange band={row.band ?? null} />
        </td>
      ) : null}
      {columns.value ? (
        <td className={styles.number}>
          <FigureValue
            text={row.value === null ? null : number(row.value, ranking.edition.decimals)}
            reason={row.valueReason}
            confidence={row.valueConfidence}
            note={row.note}
            footnotes={footnotes}
          />
        </td>
      ) : null}
      {columns.change ? (
        <td className={styles.number}>
          {row.rankChange === null ? (
            <Missing reason={row.rankChangeReason} footnotes={footnotes} />
          ) : (
            <RankChange places={row.rankChange} />
          )}
        </td>
      ) : null}
      {columns.groups.map((column) => (
        <GroupCell key={column.code} column={column} row={row} footnotes={footnotes} />
      ))}
      {columns.inputs.map(({ key, place, decimals }) => {
        const value = row.inputs[place] ?? null
        return (
          <td key={key} className={styles.number}>
            {value === null ? (
              <Missing reason="not-published" footnotes={footnotes} />
            ) : (
              number(value, decimals)
            )}
          </td>
        )
      })}
      <td className={styles.sources}>
        {sourcePlaces(row, sources).map((place) => (
          <a key={place} href={`#${sourceAnchor(place)}`} title={sources[place]?.title}>
            [{place + 1}]
          </a>
        ))}
      </td>
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
