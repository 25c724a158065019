import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { DecidePostsDialog } from './DecidePosts.tsx'
import type { ToldEvent } from './UnitEventTable.tsx'
import styles from './UnitTree.module.css'
import { WithdrawDialog, type WithdrawnEvents } from './WithdrawEvent.tsx'

interface UnitEventActionsProps {
  readonly event: ToldEvent
  readonly onWithdrawn: (events: WithdrawnEvents) => void
}

/** What one may do with an event that was recorded here. */
export function UnitEventActions({ event, onWithdrawn }: UnitEventActionsProps) {
  const { t } = useWorkspace()
  const [asking, setAsking] = useState<'withdraw' | 'decide-posts'>()
  const { told, record } = event
  if (record === undefined) return null
  const close = () => setAsking(undefined)
  // Once the day has come, posts that are left are decided on beside the tree of units.
  const decides =
    record.actions.includes('decide-posts') && record.state === 'coming' && record.posts.length > 0
  return (
    <div className={styles.actions}>
      {record.actions.includes('withdraw') ? (
        <Button small onPress={() => setAsking('withdraw')}>
          {t('withdraw.do')}
        </Button>
      ) : null}
      {decides ? (
        <Button small onPress={() => setAsking('decide-posts')}>
          {t('decidePosts.do')}
        </Button>
      ) : null}
      {asking === 'withdraw' ? (
        <WithdrawDialog event={event} onWithdrawn={onWithdrawn} onClose={close} />
      ) : null}
      {asking === 'decide-posts' ? (
        <DecidePostsDialog record={record} told={told} onClose={close} />
      ) : null}
    </div>
  )
}
