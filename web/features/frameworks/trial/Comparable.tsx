import type { TrialAnswer } from '@thang/contracts'
import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../frameworks.module.css'
import { Places } from './Places.tsx'

type Row = TrialAnswer['rows'][number]

/** Whether both versions have the same indicators, and every unit has answered all of them. */
export function isAllComparable({ against, newNodes, droppedNodes, rows }: TrialAnswer): boolean {
  const isSame = newNodes.length + droppedNodes.length === 0
  return against === null || (isSame && rows.every((row) => row.unanswered.nodes.length === 0))
}

/** Which indicators only one of the versions has, and who moves over the rest. */
export function ComparableSummary({ answer }: { readonly answer: TrialAnswer }) {
  const { t } = useWorkspace()
  const { newNodes, droppedNodes } = answer
  const changes = answer.rows.flatMap(({ comparable }) => comparable?.rankChange ?? [])
  if (isAllComparable(answer)) return null
  return (
    <div className={styles.lede}>
      {newNodes.length === 0 ? null : <p>{t('trial.newNodes', { codes: newNodes.join(', ') })}</p>}
      {droppedNodes.length === 0 ? null : (
        <p>{t('trial.droppedNodes', { codes: droppedNodes.join(', ') })}</p>
      )}
      {changes.length === 0 ? null : (
        <p>
          {t('trial.comparableSummary', {
            risen: changes.filter((by) => by > 0).length,
            fallen: changes.filter((by) => by < 0).length,
            same: changes.filter((by) => by === 0).length,
          })}
        </p>
      )}
      <p className={styles.hint}>{t('trial.comparableWhat')}</p>
    </div>
  )
}

/** How many of the points the unit has never answered for. */
export function UnansweredCell({ unanswered, max }: UnansweredCellProps) {
  const { t, language } = useWorkspace()
  const { nodes, points } = unanswered
  if (nodes.length === 0) return t('trial.unansweredNone')
  const title = nodes.join(', ')
  if (points === null) {
    return <span title={title}>{t('trial.unansweredCount', { count: nodes.length })}</span>
  }
  return (
    <span title={title}>
      {t('trial.unansweredOf', {
        points: formatPlain(points, language),
        max: max === null ? '–' : formatPlain(max, language),
        count: nodes.length,
      })}
    </span>
  )
}

interface UnansweredCellProps extends Pick<Row, 'unanswered'> {
  /** The points of the whole draft. */
  readonly max: number | null
}

/** Ranks over what both versions have, and how many places that moves the unit. */
export function ComparableCell({ comparable }: Pick<Row, 'comparable'>) {
  const { t } = useWorkspace()
  if (comparable === null) return '–'
  const { before, after, rankChange } = comparable
  if (before.rank === null || after.rank === null || rankChange === null) return '–'
  return (
    <>
      {t('trial.comparableOf', { before: before.rank, after: after.rank })}{' '}
      <Places by={rankChange} />
    </>
  )
}
