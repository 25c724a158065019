import type { UnitEventRecord, UnitStory } from '@thang/contracts'
import { stepsOf } from '@thang/engine'
import { useState } from 'react'
import { useChange } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import {
  AffectedPosts,
  type DecidablePost,
  type Decisions,
  sentDecisions,
} from './AffectedPosts.tsx'

interface DecidePostsProps {
  readonly record: UnitEventRecord
  readonly told: UnitStory['events'][number]
  readonly onClose: () => void
}

/** Of an event that is to come, another choice of what becomes of posts on the day. */
export function DecidePostsDialog({ record, told, onClose }: DecidePostsProps) {
  const { t, date } = useWorkspace()
  const [decisions, setDecisions] = useState<Decisions>(
    new Map(record.posts.map(({ post, to }) => [post, to?.code ?? null])),
  )
  const on = told.effectiveOn === null ? t('unitStory.unknown') : date(told.effectiveOn)
  const { run, busy, problem } = useChange({
    change: (client) =>
      client.decideUnitEventPosts(record.event, { posts: sentDecisions(decisions) }),
    done: t('due.decided'),
    renews: ['unit-events', 'unit-events-due'],
    after: onClose,
  })
  const undecided = decisions.size < record.posts.length
  return (
    <Dialog title={t('decidePosts.title', { on })} onClose={onClose}>
      <AffectedPosts
        posts={decidablePosts(record, told)}
        decisions={decisions}
        onDecide={setDecisions}
        when={t('unitPreview.onDay', { on })}
      />
      {problem === null ? null : <p role="alert">{problem.message}</p>}
      <Button
        kind="primary"
        busy={busy ? t('form.busy') : undefined}
        unavailable={undecided ? t('unitPreview.decideFirst') : undefined}
        onPress={() => run()}
      >
        {t('due.decide')}
      </Button>
    </Dialog>
  )
}

/** Each with the units that receive from its own; with all that receive where it is of a unit below. */
function decidablePosts(
  { change, posts }: UnitEventRecord,
  { steps }: UnitStory['events'][number],
): DecidablePost[] {
  const named = new Map(steps.map(({ to }) => [to.code, to]))
  const all = stepsOf(change)
  return posts.map(({ post, title, role, unit, to }) => {
    const own = all.filter(({ predecessor }) => predecessor === unit.code)
    const receivers = (own.length > 0 ? own : all).flatMap(
      ({ successor }) => named.get(successor) ?? [],
    )
    const units = new Map(
      [...receivers, ...(to === null ? [] : [to])].map((one) => [one.code, one]),
    )
    return { post, title, role, unit, mayMoveTo: [...units.values()] }
  })
}
