import type { ReactNode } from 'react'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../results.module.css'
import { isRank } from './resultRows.ts'

interface ResultSortHeadProps {
  readonly sortKey: string
  readonly numeric?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A column head that sorts: forward, back, and then by rank again. */
export function ResultSortHead({ sortKey, numeric, wide, children }: ResultSortHeadProps) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const sort = query['sort'] ?? 'rank'
  const forward = sort === sortKey
  const back = sort === `-${sortKey}`
  const next = forward ? `-${sortKey}` : back ? '' : sortKey
  const rises = isRank(sortKey) || sortKey === 'unit'
  const ascending = rises ? forward : back
  const direction = ascending ? 'ascending' : 'descending'
  const names = [numeric === true ? styles.numeric : '', wide === true ? styles.wide : '']
  return (
    <th
      scope="col"
      aria-sort={forward || back ? direction : undefined}
      className={names.join(' ').trim()}
    >
      <button type="button" className={styles.sort} onClick={() => changeQuery({ sort: next })}>
        {children}
        <span aria-hidden="true">{forward || back ? (ascending ? '↑' : '↓') : '↕'}</span>
        <span className="visually-hidden">{t('progress.sort')}</span>
      </button>
    </th>
  )
}
