import type { UnitEventsDue as Due } from '@thang/contracts'
import { useState } from 'react'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useAsk, useChange } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { AffectedPosts, type Decisions, sentDecisions } from './AffectedPosts.tsx'
import { unitOfChange } from './unitOfChange.ts'
import styles from './UnitTree.module.css'

/** What is to come, and posts that were left over when a day came; nothing where there is none. */
export function UnitEventsDue() {
  const { data } = useAsk(['unit-events-due'], (client) => client.listUnitEventsDue())
  if (data === undefined) return null
  return (
    <>
      <Left left={data.left} />
      <Coming coming={data.coming} />
    </>
  )
}

function Coming({ coming }: Pick<Due, 'coming'>) {
  const { t, date } = useWorkspace()
  if (coming.length === 0) return null
  return (
    <details className={styles.due}>
      <summary>{t('due.coming', { count: coming.length })}</summary>
      <ul>
        {coming.map(({ event, change }) => {
          const { unit, name } = unitOfChange(change)
          return (
            <li key={event}>
              {change.effectiveOn === null ? t('unitStory.unknown') : date(change.effectiveOn)}:{' '}
              <ScreenLink to="unit" params={{ id: unit }}>
                {t('due.event', { kind: t(`unitEventKind.${change.kind}`), unit: name ?? unit })}
              </ScreenLink>
              {change.legalBasis === null ? null : ` (${change.legalBasis})`}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Left({ left }: Pick<Due, 'left'>) {
  const { t } = useWorkspace()
  if (left.length === 0) return null
  const byEvent = Map.groupBy(left, ({ event }) => event)
  return (
    <Notice tone="attention" title={t('due.left', { count: left.length })}>
      <p>{t('due.leftWhat')}</p>
      {[...byEvent].map(([event, posts]) =>
        event === null ? (
          <ul key="none">
            {posts.map(({ post, title, unit }) => (
              <li key={post}>
                <ScreenLink to="post" params={{ id: String(post) }}>
                  {t('unitPreview.post', { title, unit: unit.name })}
                </ScreenLink>
              </li>
            ))}
          </ul>
        ) : (
          <Deciding key={event} event={event} posts={posts} />
        ),
      )}
    </Notice>
  )
}

/** The posts that an event left over, to be moved or closed now. */
function Deciding({ event, posts }: { readonly event: string; readonly posts: Due['left'] }) {
  const { t } = useWorkspace()
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const { run, busy, problem } = useChange({
    change: (client) => client.decideUnitEventPosts(event, { posts: sentDecisions(decisions) }),
    done: t('due.decided'),
    renews: ['unit-events', 'unit-events-due', 'posts'],
    after: () => setDecisions(new Map()),
  })
  return (
    <>
      <AffectedPosts
        posts={posts}
        decisions={decisions}
        onDecide={setDecisions}
        when={t('unitPreview.now')}
      />
      {problem === null ? null : <p role="alert">{problem.message}</p>}
      <Button
        busy={busy ? t('form.busy') : undefined}
        unavailable={decisions.size === 0 ? t('unitPreview.decideFirst') : undefined}
        onPress={() => run()}
      >
        {t('due.decide')}
      </Button>
    </>
  )
}
