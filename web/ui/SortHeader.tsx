import type { ReactNode } from 'react'
import { useSite } from '../app/site.tsx'
import styles from './SortHeader.module.css'

interface SortHeaderProps {
  readonly sortKey: string
  /** The order now in force, such as `rank` or `-name`. */
  readonly sort: string
  readonly onSort: (sort: string) => void
  readonly hrefOf: (sort: string) => string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A column head that sorts: a link the server answers, done in place where there is script. */
export function SortHeader(props: SortHeaderProps) {
  const { sortKey, sort, onSort, hrefOf, className, children } = props
  const { t } = useSite()
  const state = sort === sortKey ? 'forward' : sort === `-${sortKey}` ? 'back' : 'none'
  const next = state === 'forward' ? `-${sortKey}` : sortKey
  const ascending = rises(sortKey) === (state === 'forward')
  const direction = ascending ? 'ascending' : 'descending'
  return (
    <th scope="col" className={className} aria-sort={state === 'none' ? undefined : direction}>
      <a
        className={styles.link}
        href={hrefOf(next)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onSort(next)
        }}
      >
        {children}
        <span className={styles.sign} aria-hidden="true" data-sign="">
          {state === 'none' ? '↕' : ascending ? '↑' : '↓'}
        </span>
        <span className="visually-hidden">{t('sort.action')}</span>
      </a>
    </th>
  )
}

/** Ranks and names start from the smallest; values and changes from the largest. */
function rises(sortKey: string): boolean {
  return sortKey === 'rank' || sortKey === 'name'
}
