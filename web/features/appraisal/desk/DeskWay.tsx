import type { AppraisalDetail } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useGo, useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import styles from './desk.module.css'
import type { Way } from './useWay.ts'

interface DeskWayProps {
  readonly way: Way
  readonly detail: AppraisalDetail
}

/** Where one is among what the filter leaves, and the ways on, back and around. */
export function DeskWay({ way, detail }: DeskWayProps) {
  const { t } = useWorkspace()
  const go = useGo()
  const other = way.order === 'by-unit' ? 'by-indicator' : 'by-unit'
  return (
    <nav className={styles.way} aria-label={t('desk.way')}>
      <a
        href={way.matrixAddress}
        onClick={(event) => {
          event.preventDefault()
          go(way.matrixAddress)
        }}
      >
        {t('desk.toMatrix')}
      </a>
      <ScreenLink
        to="appraisalConsistency"
        params={{ id: String(detail.round.id), node: detail.node.code }}
        query={{ kind: detail.kind }}
      >
        {t('desk.toConsistency')}
      </ScreenLink>
      <ScreenLink
        to="submission"
        params={{ id: String(detail.submission) }}
        query={{ 'chi-so': detail.node.code }}
      >
        {t('desk.toSubmission')}
      </ScreenLink>
      <span className={styles.wayPlace}>
        {way.count === 0 ? null : t('desk.place', { place: way.place, count: way.count })}
      </span>
      <Button small kind="quiet" onPress={() => way.turn(other)}>
        {t(`cellOrder.${way.order}`)}
      </Button>
      <Button small onPress={() => way.step(-1)}>
        {t('desk.previous')}
      </Button>
      <Button small onPress={() => way.step(1)}>
        {t('desk.next')}
      </Button>
    </nav>
  )
}
