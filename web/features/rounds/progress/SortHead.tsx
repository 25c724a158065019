import type { ReactNode } from 'react'
import { useAddress, useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from './progress.module.css'
import { sortOf, type SortKey } from './progressRows.ts'

interface SortHeadProps {
  readonly sortKey: SortKey
  readonly numeric?: boolean
  readonly children: ReactNode
}

/** A column head that sorts: forward, back, and then as the server has it. */
export function SortHead({ sortKey, numeric, children }: SortHeadProps) {
  const { t } = useWorkspace()
  const { query, changeQuery } = useAddress()
  const sort = sortOf(query['sort'])
  const forward = sort === sortKey
  const back = sort === `-${sortKey}`
  const next = forward ? `-${sortKey}` : back ? '' : sortKey
  const direction = forward ? 'ascending' : back ? 'descending' : undefined
  return (
    <th scope="col" aria-sort={direction} className={numeric === true ? styles.numeric : ''}>
      <button type="button" className={styles.sort} onClick={() => changeQuery({ sort: next })}>
        {children}
        <span aria-hidden="true">{forward ? '↑' : back ? '↓' : '↕'}</span>
        <span className="visually-hidden">{t('progress.sort')}</span>
      </button>
    </th>
  )
}
