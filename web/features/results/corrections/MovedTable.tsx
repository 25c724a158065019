import type { CorrectionCheck, ResultSituation } from '@thang/contracts'
import { formatNumber } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import styles from '../results.module.css'
import { MovedFrom } from '../table/MovedFrom.tsx'

interface MovedTableProps extends Pick<CorrectionCheck, 'ranks'> {
  readonly situation: Pick<ResultSituation, 'final'>
}

const fallbackDecimals = 4

/** Old and new values and ranks of the units that move. */
export function MovedTable({ ranks, situation }: MovedTableProps) {
  const { t } = useWorkspace()
  const columns = useColumns(situation)
  return (
    <DataTable
      label={t('corrections.moved')}
      dense
      cards
      rows={ranks}
      rowKey={({ unit }) => unit.code}
      empty={<p className={styles.faint}>{t('corrections.nothingMoves')}</p>}
      columns={columns}
    />
  )
}

type Moved = CorrectionCheck['ranks'][number]

function useColumns(situation: MovedTableProps['situation']): Column<Moved>[] {
  const { t, language, unitName } = useWorkspace()
  const decimalsOf = (kind: string) =>
    situation.final?.tables.find((table) => table.kind === kind)?.framework.decimals ??
    fallbackDecimals
  const value = (figure: number | null, kind: string) =>
    figure === null ? '–' : formatNumber(figure, decimalsOf(kind), language)
  return [
    { key: 'unit', head: t('results.unit'), cell: ({ unit }) => unitName(unit) },
    {
      key: 'valueBefore',
      head: t('corrections.valueBefore'),
      numeric: true,
      cell: ({ valueBefore, kind }) => value(valueBefore, kind),
    },
    {
      key: 'valueAfter',
      head: t('corrections.valueAfter'),
      numeric: true,
      cell: ({ valueAfter, kind }) => value(valueAfter, kind),
    },
    {
      key: 'rankAfter',
      head: t('corrections.rankAfter'),
      numeric: true,
      cell: ({ rankAfter }) => <b>{rankAfter ?? '–'}</b>,
    },
    {
      key: 'rankBefore',
      head: t('corrections.rankBefore'),
      numeric: true,
      cell: ({ rankBefore, rankAfter }) => <MovedFrom rank={rankAfter} before={rankBefore} />,
    },
  ]
}
