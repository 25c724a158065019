import type { ResultRow, ResultTable as Table } from '@thang/contracts'
import { formatNumber, formatPlain } from '../../../app/i18n/numbers.ts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { TableFrame } from '../../../ui/TableFrame.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { bandText } from '../../editions/publication/bandText.ts'
import styles from '../results.module.css'
import { MovedFrom } from './MovedFrom.tsx'
import { ReasonCell } from './ReasonCell.tsx'
import { ResultSortHead } from './ResultSortHead.tsx'
import { chooseResultRows } from './resultRows.ts'

interface ResultTableProps {
  readonly table: Table
  readonly stage: 'preliminary' | 'final'
}

/** More groups than this do not fit beside each other. */
const fittingGroups = 5

/** Units of one kind by rank, with how sure the rank is, the groups, and the ranks before. */
export function ResultTable({ table, stage }: ResultTableProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { query } = useAddress()
  const { groups, kind } = table
  const rows = chooseResultRows(table.rows, {
    sort: query['sort'] ?? 'rank',
    words: query['q'] ?? '',
  })
  if (rows.length === 0) {
    return <EmptyState title={t('results.noneFits')}>{t('results.noneFitsWhat')}</EmptyState>
  }
  const columns = columnsOf(table, stage)
  return (
    <TableFrame
      label={t('results.tableOf', { kind: t(`unitKind.${kind}`) })}
      scrolls={groups.length > fittingGroups}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <ResultSortHead sortKey="unit">{t('results.unit')}</ResultSortHead>
            <ResultSortHead sortKey="rank" numeric>
              {t('results.rank')}
            </ResultSortHead>
            {columns.band ? (
              <th scope="col" className={styles.numeric}>
                {t('results.band')}
              </th>
            ) : null}
            <ResultSortHead sortKey="value" numeric>
              {t('results.value')}
            </ResultSortHead>
            {columns.level ? (
              <th scope="col" className={styles.numeric}>
                {t('results.level')}
              </th>
            ) : null}
            {columns.preliminary ? (
              <ResultSortHead sortKey="preliminary" numeric>
                {t('results.sincePreliminary')}
              </ResultSortHead>
            ) : null}
            {columns.previous ? (
              <ResultSortHead sortKey="previous" numeric>
                {t('results.sincePrevious')}
              </ResultSortHead>
            ) : null}
            {groups.map(({ node, name, maxPoints }) => (
              <ResultSortHead key={node} sortKey={node} numeric wide>
                {text(name)}
                <GroupMaximum points={maxPoints} />
              </ResultSortHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.unit.code} row={row} table={table} columns={columns} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** Which columns say anything. */
function columnsOf({ rows }: Table, stage: ResultTableProps['stage']) {
  return {
    band: rows.some(({ band }) => band !== null),
    level: rows.some(({ level }) => level !== null),
    preliminary: stage === 'final' && rows.some((row) => row.preliminaryRank !== null),
    previous: rows.some(({ previousRank }) => previousRank !== null),
  }
}

function GroupMaximum({ points }: { readonly points: number | null }) {
  const { language } = useWorkspace()
  if (points === null) return null
  return <span className={styles.maximum}> /{formatPlain(points, language)}</span>
}

interface RowProps {
  readonly row: ResultRow
  readonly table: Table
  readonly columns: ReturnType<typeof columnsOf>
}

function Row({ row, table, columns }: RowProps) {
  const { t, language, unitName } = useWorkspace()
  const { rank, tied, band, value, level } = row
  const points = new Map(row.groups.map((group) => [group.node, group.points]))
  return (
    <tr>
      <th scope="row">
        <ScreenLink to="submission" params={{ id: String(row.submission) }}>
          {unitName(row.unit)}
        </ScreenLink>
      </th>
      <td className={styles.numeric}>
        {rank === null ? '–' : <b>{rank}</b>}
        {tied ? <span className={styles.faint}> {t('results.tied')}</span> : null}
      </td>
      {columns.band ? (
        <td className={styles.numeric}>{band === null ? '–' : bandText(band)}</td>
      ) : null}
      <td className={styles.numeric}>
        {value === null ? (
          <ReasonCell row={row} />
        ) : (
          formatNumber(value, table.framework.decimals, language)
        )}
      </td>
      {columns.level ? <td className={styles.numeric}>{level ?? '–'}</td> : null}
      {columns.preliminary ? (
        <td className={styles.numeric}>
          <MovedFrom rank={rank} before={row.preliminaryRank} />
        </td>
      ) : null}
      {columns.previous ? (
        <td className={styles.numeric}>
          <MovedFrom rank={rank} before={row.previousRank} />
        </td>
      ) : null}
      {table.groups.map(({ node }) => {
        const own = points.get(node) ?? null
        return (
          <td key={node} className={styles.numeric}>
            {own === null ? '–' : formatPlain(own, language)}
          </td>
        )
      })}
    </tr>
  )
}
