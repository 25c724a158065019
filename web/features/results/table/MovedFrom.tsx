import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../results.module.css'
import { rankMove } from './resultRows.ts'

interface MovedFromProps {
  readonly rank: number | null
  readonly before: number | null
}

/** The rank before, and how many places were risen or fallen since: signs for the eye, words for the ear. */
export function MovedFrom({ rank, before }: MovedFromProps) {
  const { t } = useWorkspace()
  if (before === null) return '–'
  const places = rankMove(rank, before)
  if (places === null) return before
  const direction = places > 0 ? 'up' : places < 0 ? 'down' : 'same'
  const values = { places: Math.abs(places) }
  return (
    <>
      {before}{' '}
      <span className={styles[direction]}>
        <span aria-hidden="true">{t(`rankMove.${direction}`, values)}</span>
        <span className="visually-hidden">{t(`rankMoveWords.${direction}`, values)}</span>
      </span>
    </>
  )
}
