import type { SheetUnderstood, WorkbookColumn } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { DataTable } from '../../../ui/controls/DataTable.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from '../frameworks.module.css'

/** What each column of the sheet was taken for; open where a column is not read. */
export function UnderstoodColumns({ understood }: { readonly understood: SheetUnderstood }) {
  const { t } = useWorkspace()
  const { sheet, layout, headRow, columns } = understood
  if (headRow === null) return null
  const taken = ({ takenFor }: WorkbookColumn) =>
    takenFor === null ? (
      <StateMark tone="attention">{t('import.notRead')}</StateMark>
    ) : (
      t(`importColumn.${takenFor}`)
    )
  const unread = columns.filter(({ takenFor }) => takenFor === null).length
  return (
    <details className={styles.understood} open={unread > 0}>
      <summary>{t('import.columns', { sheet, count: unread })}</summary>
      <p className={styles.hint}>{t(`importLayout.${layout}`, { row: headRow })}</p>
      <DataTable
        label={t('import.columns', { sheet, count: unread })}
        dense
        rows={columns}
        rowKey={({ letter }) => letter}
        empty={null}
        columns={[
          { key: 'column', head: t('import.column'), cell: ({ letter }) => letter },
          { key: 'header', head: t('import.header'), cell: ({ header }) => header },
          {
            key: 'taken',
            head: t('import.takenFor'),
            cell: taken,
          },
        ]}
      />
    </details>
  )
}
