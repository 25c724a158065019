import type { UnitImportProblem } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../UnitTree.module.css'

interface ProblemTableProps {
  readonly label: string
  readonly problems: readonly UnitImportProblem[]
}

/** Where in the workbook something is, what stands there, and what to do; in the order of the workbook. */
export function ProblemTable({ label, problems }: ProblemTableProps) {
  return (
    <DataTable
      label={label}
      dense
      cards
      rows={problems.map((problem, place) => ({ ...problem, place }))}
      rowKey={({ place }) => place}
      empty={null}
      columns={useProblemColumns()}
    />
  )
}

function useProblemColumns(): Column<UnitImportProblem>[] {
  const { t } = useWorkspace()
  const text = useLocalText()
  return [
    { key: 'sheet', head: t('unitImport.sheet'), cell: ({ sheet }) => sheet ?? '–' },
    { key: 'row', head: t('unitImport.row'), numeric: true, cell: ({ row }) => row ?? '–' },
    {
      key: 'column',
      head: t('unitImport.column'),
      cell: ({ column, header }) => [column, header].filter(Boolean).join(' · ') || '–',
    },
    {
      key: 'value',
      head: t('unitImport.value'),
      cell: ({ value }) => <span className={styles.typed}>{value ?? '–'}</span>,
    },
    {
      key: 'message',
      head: t('unitImport.remedy'),
      cell: ({ message }) => <p className={styles.message}>{text(message)}</p>,
    },
  ]
}

interface NoticeTableProps {
  readonly notices: readonly UnitImportProblem[]
  readonly more: number
}

/** What is worth knowing and keeps nothing out: rows that are skipped, names that another unit has. */
export function NoticeTable({ notices, more }: NoticeTableProps) {
  const { t } = useWorkspace()
  if (notices.length === 0) return null
  const label = t('unitImport.notices', { count: notices.length + more })
  return (
    <details className={styles.due} open={notices.length <= 20}>
      <summary>{label}</summary>
      <ProblemTable label={label} problems={notices} />
      {more > 0 ? (
        <p className={styles.count}>{t('unitImport.moreNotices', { count: more })}</p>
      ) : null}
    </details>
  )
}
