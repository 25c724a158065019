import { type RefObject, useState } from 'react'
import { useSite } from '../app/site.tsx'
import styles from './TableActions.module.css'

interface TableActionsProps {
  readonly table: RefObject<HTMLTableElement | null>
  /** Address of the same data as CSV, for programs. */
  readonly csv: string
  /** The same as Excel takes it in Vietnamese. */
  readonly excel: string
}

/** Copy the table as it stands, or download it. */
export function TableActions({ table, csv, excel }: TableActionsProps) {
  const { t } = useSite()
  const [copied, setCopied] = useState(false)
  async function copy() {
    if (table.current === null) return
    await navigator.clipboard.writeText(textOf(table.current))
    setCopied(true)
    setTimeout(() => setCopied(false), 3000)
  }
  return (
    <div className={styles.actions} data-screen-only="">
      <button type="button" onClick={copy} data-needs-script="">
        {copied ? t('table.copied') : t('table.copy')}
      </button>
      <span aria-hidden="true">{t('table.download')}</span>
      <a href={csv} download="">
        <span className="visually-hidden">{t('table.download')} </span>
        {t('table.csv')}
      </a>
      <a href={excel} download="">
        <span className="visually-hidden">{t('table.download')} </span>
        {t('table.excel')}
      </a>
      <output className="visually-hidden">{copied ? t('table.copied') : ''}</output>
    </div>
  )
}

/** Tab-separated text, as spreadsheets take it. */
function textOf(table: HTMLTableElement): string {
  const rows = [...table.rows].map((row) => [...row.cells].map(cellText).join('\t'))
  return rows.join('\n')
}

function cellText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const spoken of copy.querySelectorAll('.visually-hidden, sup, [data-sign]')) spoken.remove()
  return copy.textContent.replaceAll(/\s+/g, ' ').trim()
}
