import type { ReactNode } from 'react'
import { TableFrame } from '../TableFrame.tsx'
import styles from './DataTable.module.css'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** Numbers stand at the right, with figures of one width. */
  readonly numeric?: boolean
  /** Said by screen readers only: the column of buttons needs no head in sight. */
  readonly headHidden?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** What the table lists. */
  readonly label: string
  /** The first names the row; it stays in sight while the rest scrolls. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  /** Shown in place of the table where there is no row. */
  readonly empty: ReactNode
  readonly dense?: boolean
  /** On a phone each row is a card of its cells under their heads: for tables of words, which are read row by row. */
  readonly cards?: boolean
}

/** Rows under a head that stays; on a phone it scrolls sideways under its first column, or is a list of cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, empty, dense = false, cards = false } = props
  if (rows.length === 0) return empty
  const [first, ...others] = columns
  return (
    <TableFrame label={label} dense={dense}>
      <table className={cards ? `${styles.table} ${styles.cards}` : styles.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? styles.numeric : ''}>
                {column.headHidden === true ? (
                  <span className="visually-hidden">{column.head}</span>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {first === undefined ? null : (
                <th scope="row" data-head={first.head}>
                  {cards ? <div>{first.cell(row)}</div> : first.cell(row)}
                </th>
              )}
              {others.map((column) => (
                <td
                  key={column.key}
                  data-head={column.headHidden === true ? undefined : column.head}
                  className={column.numeric ? styles.numeric : ''}
                >
                  {cards ? <div>{column.cell(row)}</div> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
